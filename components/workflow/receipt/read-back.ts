import type { ReceiptFacts } from '#newsroom/workflow/step-receipt.ts'

/** How often the pages are asked for before it is said that they could not be read, and how long between. */
const ATTEMPTS = 12
const AGAIN_MS = 500

/**
 * Reads the public pages as a reader would, without who is signed in, until they show what went out: the article with this
 * version's stamp, and, where it is new, the page of its section and the feed.
 * @returns false where they did not in several seconds
 */
export async function readBack({ out, number }: Pick<ReceiptFacts, 'out' | 'number'>): Promise<boolean> {
  if (out === null) return false
  const named = `-${number}`
  return until(async () => {
    if (!(await pageHas(out.path, out.stamp))) return false
    return !out.first || ((await pageHas(out.listPath, named)) && (await pageHas('/rss.xml', named)))
  })
}

/** Asks for the address of what was taken down, until it says so. */
export async function readGone(path: string): Promise<boolean> {
  return until(async () => (await read(path)).status === 410)
}

async function pageHas(path: string, text: string): Promise<boolean> {
  const answer = await read(path)
  return answer.ok && (await answer.text()).includes(text)
}

function read(path: string): Promise<Response> {
  return fetch(path, { cache: 'no-store', credentials: 'omit' })
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    if (await holds().catch(() => false)) return true
    if (attempt === ATTEMPTS) return false
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}
