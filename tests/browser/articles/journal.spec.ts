import type { Page } from '@playwright/test'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer, paragraphsOnServer } from '../kit/writing.ts'

const DRAFTS = '**/api/articles/*/draft'
const OFFER = 'Có chữ chưa gửi từ lần trước'

/** The page crashes, so that nothing of it can say a last word to the server; the person opens the article again. */
async function crashAndComeBack(page: Page, address: string): Promise<Page> {
  const again = await page.context().newPage()
  await page.goto('chrome://crash').catch(() => {})
  await again.goto(address)
  await expect(body(again)).toBeVisible()
  return again
}

test.beforeEach(async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
})

test('what never reached the server is offered on coming back, shows what it adds, and is taken into the article', async ({
  page: first,
}) => {
  let page = first
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Hội nghị sơ kết')
  await body(page).click()
  await page.keyboard.insertText('Đoạn đã gửi.')
  await allSaved(page)

  await page.route(DRAFTS, (route) => route.abort())
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Đoạn gõ khi mạng đã đứt.')
  await page.getByLabel('Tít bài').fill('Hội nghị sơ kết phong trào')
  await expect(page.getByText('Đã lưu trên máy này, chưa gửi được')).toBeVisible()
  page = await crashAndComeBack(page, address)

  const offer = page.getByRole('region', { name: OFFER })
  await expect(offer.locator('ins').filter({ hasText: 'phong trào' })).toBeVisible()
  await expect(offer.getByText('Đoạn gõ khi mạng đã đứt.')).toBeVisible()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Hội nghị sơ kết')
  await offer.getByRole('button', { name: 'Lấy vào bài' }).click()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Hội nghị sơ kết phong trào')
  await expect(body(page)).toContainText('Đoạn gõ khi mạng đã đứt.')
  await allSaved(page)
  await expect.poll(() => paragraphsOnServer(page, address)).toEqual(['Đoạn đã gửi.', 'Đoạn gõ khi mạng đã đứt.'])

  // The journal is clean when the server has everything.
  await page.reload()
  await allSaved(page)
  await expect(page.getByRole('region', { name: OFFER })).toHaveCount(0)
  await expect.poll(() => unsentTexts(page)).toBe(0)
})

test('what is found may be put aside: the article stays as it is, the text lies in its history', async ({
  page: first,
}) => {
  let page = first
  const address = await newArticle(page)
  await page.route(DRAFTS, (route) => route.abort())
  await page.getByLabel('Tít bài').fill('Tít chưa gửi bao giờ')
  await expect(page.getByText('Đã lưu trên máy này, chưa gửi được')).toBeVisible()
  page = await crashAndComeBack(page, address)
  await page.route(DRAFTS, (route) => route.abort())
  const offer = page.getByRole('region', { name: OFFER })
  await offer.getByRole('button', { name: 'Để riêng trong lịch sử' }).click()
  await expect(offer.getByRole('alert')).toContainText('vẫn nằm trên máy')
  await page.unroute(DRAFTS)
  await offer.getByRole('button', { name: 'Để riêng trong lịch sử' }).click()
  await expect(offer).toHaveCount(0)
  expect((await onServer(page, address)).content.title).toBe('')
  await page.reload()
  const version = page.locator('a[href*="/versions/"]').first()
  await version.click()
  await expect(page.getByRole('heading', { name: 'Tít chưa gửi bao giờ' })).toBeVisible()
})

test('a desk that is open goes on offline, and everything is sent when the network is back', async ({ page }) => {
  const address = await newArticle(page)
  await page.context().setOffline(true)
  await page.getByLabel('Tít bài').fill('Gõ ở chỗ không có sóng')
  await expect(page.getByText('Đang ngoại tuyến. Đã lưu trên máy này')).toBeVisible()
  await body(page).click()
  await page.keyboard.insertText('Vẫn viết được.')
  // A click on a link would lead nowhere, and asks first.
  const asked = page.waitForEvent('dialog')
  const click = page.getByRole('link', { name: 'Bài viết', exact: true }).first().click()
  const dialog = await asked
  expect(dialog.message()).toContain('Còn chữ chưa gửi')
  await dialog.dismiss()
  await click
  await expect(body(page)).toContainText('Vẫn viết được.')
  await page.context().setOffline(false)
  await allSaved(page)
  await expect.poll(() => paragraphsOnServer(page, address)).toEqual(['Vẫn viết được.'])
})

test('the text survives a sign-out and waits for its writer, and for nobody else', async ({
  page,
  browser,
  newsroom,
}) => {
  await newArticle(page)
  await page.route(DRAFTS, (route) => route.abort())
  await page.getByLabel('Tít bài').fill('Bài dở khi rời máy')
  await expect(page.getByText('Đã lưu trên máy này, chưa gửi được')).toBeVisible()
  await page.context().clearCookies()
  page.once('dialog', (dialog) => void dialog.accept())
  await newsroom.signIn(page, newsroom.people.editor)
  await expect(page.getByText('Trên máy này còn chữ chưa gửi')).toHaveCount(0)
  await page.context().clearCookies()
  await newsroom.signIn(page, newsroom.people.reporter)
  await expect(page.getByText('Trên máy này còn chữ chưa gửi')).toBeVisible()
  await page.unroute(DRAFTS)
  await page.getByRole('link', { name: 'Bài dở khi rời máy' }).click()
  await page.getByRole('region', { name: OFFER }).getByRole('button', { name: 'Lấy vào bài' }).click()
  await allSaved(page)
  await expect(page.getByLabel('Tít bài')).toHaveValue('Bài dở khi rời máy')
  // Another browser never had it.
  const elsewhere = await at(browser, newsroom, newsroom.people.reporter)
  await expect(elsewhere.getByText('Trên máy này còn chữ chưa gửi')).toHaveCount(0)
})

test('a server that can not take it is said to be so, and typing goes on', async ({ page }) => {
  const address = await newArticle(page)
  await page.route(DRAFTS, (route) => route.fulfill({ status: 507, body: '{}' }))
  await page.getByLabel('Tít bài').fill('Máy chủ đầy')
  await expect(page.getByText('Đã lưu trên máy này, chưa gửi được')).toBeVisible()
  await page.getByLabel('Tít bài').fill('Máy chủ đầy rồi lại có chỗ')
  await expect(page.getByRole('button', { name: 'Gửi lại' })).toBeVisible()
  await page.unroute(DRAFTS)
  await allSaved(page)
  await expect.poll(async () => (await onServer(page, address)).content.title).toBe('Máy chủ đầy rồi lại có chỗ')
})

test('an answer that got lost makes no second save and no quarrel with oneself', async ({ page }) => {
  const address = await newArticle(page)
  await allSaved(page)
  const before = (await onServer(page, address)).version
  let lost = 0
  await page.route(DRAFTS, async (route) => {
    if (route.request().method() === 'PUT' && lost < 2) {
      lost += 1
      await route.fetch()
      await route.abort()
    } else await route.continue()
  })
  await page.getByLabel('Tít bài').fill('Trả lời bị mất')
  await expect.poll(() => lost).toBe(2)
  await page.getByLabel('Tít bài').fill('Trả lời bị mất, gõ tiếp')
  await allSaved(page)
  await expect.poll(async () => (await onServer(page, address)).content.title).toBe('Trả lời bị mất, gõ tiếp')
  expect((await onServer(page, address)).version).toBe(before + 2)
  await expect(page.getByRole('region', { name: /mới hơn/ })).toHaveCount(0)
})

/** How many texts lie in this browser's journal. */
function unsentTexts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('toa-soan-journal')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const count = opening.result.transaction('texts').objectStore('texts').count()
          count.onsuccess = () => {
            opening.result.close()
            resolve(count.result)
          }
        }
      }),
  )
}
