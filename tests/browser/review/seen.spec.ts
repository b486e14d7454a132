import type { Browser } from '@playwright/test'
import { at } from '../kit/desk.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle } from '../kit/writing.ts'

test('who comes back to an article is told what changed since they last had it before them', async ({
  browser,
  newsroom,
}) => {
  const { id, editor } = await inHand(browser, newsroom)
  const chief = await at(browser, newsroom, newsroom.people.chief)
  const open = () => chief.goto(`${newsroom.url}/newsroom/review?open=${id}`)
  const opened = chief.locator('[data-opened]')
  await open()
  await expect(opened).toContainText('Nước lên ở bến thuyền')
  // What passes by in less than a second was not read.
  await chief.clock.install()
  await open()
  await chief.clock.runFor(1500)
  const noted = chief.waitForResponse((response) => response.url().endsWith('/seen'))
  await chief.getByRole('link', { name: 'Việc của tôi' }).first().click()
  expect((await noted).status()).toBe(200)

  await body(editor).click()
  await editor.keyboard.press('Control+End')
  await editor.keyboard.type(' Đã di dời ba hộ.')
  await allSaved(editor)
  await open()
  await expect(opened.getByRole('link', { name: 'lần bạn xem trước' })).toHaveAttribute('aria-current', 'true')
  await expect(opened.locator('ins', { hasText: 'di dời' }).first()).toBeVisible()
  // The last moment of the desk is one press away.
  await opened.getByRole('link', { name: 'lúc gửi biên tập' }).click()
  await expect(opened.getByRole('link', { name: 'lúc gửi biên tập' })).toHaveAttribute('aria-current', 'true')
})

/** An article that its editor has in hand, on the editor's desk. */
async function inHand(browser: Browser, newsroom: Newsroom) {
  const reporter = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(reporter)
  await reporter.getByLabel('Tít bài', { exact: true }).fill('Nước lên trong đêm')
  await reporter.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Kinh tế' })
  await body(reporter).click()
  await reporter.keyboard.type('Nước lên ở bến thuyền.')
  await allSaved(reporter)
  await reporter.getByRole('button', { name: 'Gửi biên tập', exact: true }).click()
  await expect(reporter.getByText('Bài chờ biên tập', { exact: true }).first()).toBeVisible()
  const editor = await at(browser, newsroom, newsroom.people.editor)
  await editor.goto(address)
  await editor.getByRole('button', { name: 'Nhận bài', exact: true }).click()
  await expect(body(editor)).toHaveAttribute('contenteditable', 'true')
  return { id: address.split('/').at(-1) ?? '', editor }
}
