import type { Browser, BrowserContext, Page } from '@playwright/test'

/** How long the scripts of a page may take until they have taken it over, on a machine that has much to do. */
const PATIENCE_MS = 30_000

/**
 * Makes every page of a browser wait, wherever it is led by its address, until its scripts have taken it over: a press
 * before that is nobody's, and a test would wait in vain for what comes of it.
 */
export function awaitHydration(browser: Browser): void {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    const prepared = new WeakSet<Page>()
    const prepare = (page: Page) => {
      if (!prepared.has(page)) prepared.add(waitingPage(page))
      return page
    }
    const newPage: BrowserContext['newPage'] = context.newPage.bind(context)
    context.newPage = async () => prepare(await newPage())
    context.on('page', prepare)
    return context
  }
}

function waitingPage(page: Page): Page {
  const [goto, reload, goBack] = [page.goto.bind(page), page.reload.bind(page), page.goBack.bind(page)]
  const waitForURL = page.waitForURL.bind(page)
  const hydrated = async <T>(led: Promise<T>): Promise<T> => {
    const answer = await led
    await page.waitForFunction(isHydrated, undefined, { timeout: PATIENCE_MS })
    return answer
  }
  page.goto = (url, options) => hydrated(goto(url, options))
  page.reload = (options) => hydrated(reload(options))
  page.goBack = (options) => hydrated(goBack(options))
  page.waitForURL = (url, options) => hydrated(waitForURL(url, options))
  return page
}

/** Runs in the page. Reading pages say nothing of it; a reader's browser may run no scripts at all. */
function isHydrated(): boolean {
  return document.documentElement.dataset.hydrated !== 'no' || !matchMedia('(scripting: enabled)').matches
}
