import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { freePort } from '#tests/postgres-server.ts'
import { runProgram, startServer } from '#tests/server-process.ts'
import { at, take } from '../kit/desk.ts'
import type { Revised, WantedRevisions } from '../kit/furnish-revisions.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { fitsPhone, onPhone } from '../kit/phone.ts'
import { allSaved, newArticle, writeParagraphs } from '../kit/writing.ts'

function furnish({ environment, people }: Newsroom, smallEdits: string): Promise<Revised> {
  const { reporter, managing, chief } = people
  const wanted: WantedRevisions = { reporter: reporter.email, managing: managing.email, chief: chief.email, smallEdits }
  return runProgram('tests/browser/kit/furnish-revisions.ts', { ...environment, REVISIONS: JSON.stringify(wanted) })
}

/** Answers the question that a step asks, wherever it opens. */
async function sayYes(page: Page, step: string): Promise<void> {
  await page
    .getByRole('dialog')
    .or(page.getByRole('alertdialog'))
    .getByRole('button', { name: step, exact: true })
    .click()
}

/** Chooses a step by its button or out of the menu. */
async function choose(page: Page, step: string): Promise<void> {
  const button = page.getByRole('button', { name: step, exact: true, disabled: false })
  const others = page.getByRole('button', { name: /^Bước khác/ }).first()
  await expect(button.or(others).first()).toBeVisible()
  if (await button.isVisible()) return button.click()
  await others.click()
  await page.getByRole('menuitem', { name: step, exact: true }).click()
}

const strip = (page: Page) => page.getByRole('region', { name: 'Bản sửa' })
const sapo = (page: Page) => page.getByRole('textbox', { name: 'Sapo' })

test('one person comes from the set-up of a newsroom to an approved article', async ({ browser }) => {
  test.setTimeout(120_000)
  const directory = await mkdtemp(join(tmpdir(), 'toa-soan-alone-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    SITE_URL: url,
    DATA_DIR: directory,
    DATABASE_URL: `file:${join(directory, 'newsroom.db')}`,
  } as const
  const server = await startServer(environment)
  try {
    await expect.poll(() => server.output()).toContain('/set-up?token=')
    const token = /\/set-up\?token=[\w-]+/.exec(server.output())?.[0] ?? ''
    const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
    await page.goto(`${url}${token}`)
    await page.getByLabel('Họ và tên').fill('Lê Một Mình')
    await page.getByLabel('E-mail').fill('mot@bao.example')
    await page.getByLabel('Mật khẩu').fill('mật khẩu đủ dài')
    // The question is asked and at first not answered: then the rule of two people holds.
    await expect(page.getByLabel(/^Tòa soạn chỉ có mình tôi/)).not.toBeChecked()
    await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click()
    await page.waitForURL(`${url}/newsroom**`)

    await page.goto(`${url}/newsroom/settings/sections`)
    await page.getByRole('textbox', { name: /^Tên/ }).first().fill('Thời sự')
    await page.getByRole('button', { name: /^Thêm/ }).first().click()
    await expect(page.getByText('Thời sự').first()).toBeVisible()
    await page.goto(`${url}/newsroom/articles`)
    const address = await newArticle(page)
    await page.getByLabel('Tít bài').fill('Bài đầu tiên')
    await sapo(page).fill('Sapo của bài đầu tiên.')
    await writeParagraphs(page, ['Thân bài.'])
    await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
    await allSaved(page)
    await take(page, 'Gửi biên tập', 'Bài chờ biên tập')

    // Before it is anywhere near approval, the step stands there and says what stops it and where that is set.
    const approve = page.getByRole('button', { name: 'Duyệt', exact: true })
    await expect(approve).toBeDisabled()
    await expect(page.getByText('Bạn là người viết bài này nên người khác phải duyệt.')).toBeVisible()
    await expect(page.getByText('Tòa soạn mới có một tài khoản.')).toBeVisible()
    await page.getByRole('link', { name: 'Cho phép tự duyệt' }).click()
    await page.waitForURL('**/newsroom/settings#rules')
    const rule = page.getByLabel(/^Người viết không tự duyệt bài của mình/)
    await expect(rule).toBeInViewport()
    await rule.uncheck()
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã lưu').first()).toBeVisible()
    await page.goto(address)
    await take(page, 'Nhận bài', 'Bài đang biên tập')
    await take(page, 'Gửi duyệt', 'Bài chờ duyệt')
    await take(page, 'Duyệt', 'Bài chờ xuất bản')
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
})

test('a step that somebody else takes stands in queue and article with names, and they are reminded once', async ({
  browser,
  newsroom,
}) => {
  const { own } = await furnish(newsroom, 'nobody')
  const chief = await at(browser, newsroom, newsroom.people.chief)
  await chief.goto('/newsroom/review')
  const row = chief.locator(`[data-article="${own}"]`)
  const words = chief.getByText('Bạn là người viết bài này nên người khác phải duyệt.')
  // The page is there before its scripts are: a press until then is nobody's.
  await expect(async () => {
    await row.getByRole('button', { name: /^Duyệt: chờ người khác/ }).click()
    await expect(words).toBeVisible({ timeout: 2000 })
  }).toPass()
  await chief.keyboard.press('Escape')

  await chief.goto(`/newsroom/articles/${own}`)
  await expect(chief.getByRole('button', { name: 'Duyệt', exact: true })).toBeDisabled()
  await expect(words).toBeVisible()
  await expect(chief.getByText(newsroom.people.deskHead.name).first()).toBeVisible()
  await chief.getByRole('button', { name: 'Nhắc họ' }).click()
  await expect(chief.getByText(new RegExp(`^Đã nhắc .*${newsroom.people.deskHead.name}`))).toBeVisible()
  await chief.reload()
  await chief.getByRole('button', { name: 'Nhắc họ' }).click()
  await expect(chief.getByText(/phút nữa mới nhắc lại được/)).toBeVisible()

  const head = await at(browser, newsroom, newsroom.people.deskHead)
  await head.goto('/newsroom/notices')
  await expect(head.getByText(/nhắc: bài “Xã luận của tổng biên tập” đang chờ bạn/)).toBeVisible()

  const phone = await onPhone(browser, newsroom, newsroom.people.chief)
  await phone.goto(`/newsroom/articles/${own}`)
  await expect(phone.getByRole('button', { name: 'Duyệt', exact: true })).toBeDisabled()
  await expect(phone.getByText('Bạn là người viết bài này nên người khác phải duyệt.')).toBeInViewport()
  await fitsPhone(phone)
  await phone.goto(`/newsroom/review?open=${own}`)
  await expect(phone.getByRole('button', { name: 'Duyệt', exact: true })).toBeDisabled()
  await expect(phone.getByText('Bạn là người viết bài này nên người khác phải duyệt.')).toBeInViewport()
  await fitsPhone(phone)
})

test('a small change goes out by whom the newspaper lets; what is large is not offered', async ({
  browser,
  newsroom,
}) => {
  const { live } = await furnish(newsroom, 'managing_editor')
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.goto(`/newsroom/articles/${live}`)
  await take(page, 'Sửa bài', 'Bài đang biên tập')
  await expect(strip(page)).toContainText('chưa có gì khác')
  await sapo(page).fill('Chiều 28/7, 300 người dự họp tại hội trường tỉnh.')
  await allSaved(page)
  await expect(strip(page)).toContainText('đã khác 1 chữ')
  const small = page.getByRole('button', { name: 'Đăng sửa nhỏ', exact: true })
  await expect(small).toBeVisible()
  // The run that would be refused is not promised, and what stops it is said.
  await page.getByRole('button', { name: /^Duyệt: chờ người khác/ }).click()
  await expect(page.getByText('Lần sửa này chỉ có bạn sửa nên người khác phải duyệt.')).toBeVisible()
  await page.keyboard.press('Escape')

  const title = page.getByLabel('Tít bài')
  await title.fill('Tít khác hẳn')
  await expect(small).toHaveCount(0)
  await title.fill('Bài sửa một con số')
  await expect(small).toBeVisible()
  await small.click()
  await sayYes(page, 'Đăng sửa nhỏ')
  await expect(page.getByText('Bài đã xuất bản', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Chờ hậu kiểm/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Đã hậu kiểm', exact: true })).toBeDisabled()

  const editor = await at(browser, newsroom, newsroom.people.editor)
  await editor.goto(`/newsroom/articles/${live}`)
  await take(editor, 'Đã hậu kiểm', 'Bài đã xuất bản')
})

test('a revision says what readers see and is dropped; what was typed elsewhere does not come back by itself', async ({
  browser,
  newsroom,
}) => {
  const { other } = await furnish(newsroom, 'nobody')
  const page = await at(browser, newsroom, newsroom.people.editor)
  await page.goto(`/newsroom/articles/${other}`)
  await take(page, 'Sửa bài', 'Bài đang biên tập')
  await sapo(page).fill('Sapo sẽ bị bỏ.')
  await allSaved(page)
  await expect(strip(page)).toContainText('Bạn đọc đang xem bản')
  const queue = await onPhone(browser, newsroom, newsroom.people.editor)
  await queue.goto('/newsroom/review')
  await expect(queue.getByText(/^Sửa bản .* · đã khác/).first()).toBeVisible()
  await fitsPhone(queue)
  await queue.goto(`/newsroom/review?open=${other}`)
  await expect(strip(queue)).toContainText('Bạn đọc đang xem bản')
  await fitsPhone(queue)

  // A second page of the same person goes on typing while its way to the server is cut.
  const second = await page.context().newPage()
  await second.goto(`/newsroom/articles/${other}`)
  await expect(sapo(second)).toHaveValue('Sapo sẽ bị bỏ.')
  await second.route('**/draft**', (route) => route.abort())
  await sapo(second).fill('Gõ khi mất mạng.')

  await choose(page, 'Bỏ bản sửa')
  await sayYes(page, 'Bỏ bản sửa')
  await expect(page.getByText('Bài đã xuất bản', { exact: true }).first()).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
  await expect(page.getByText('Chiều 28/7, 3.000 người dự họp tại hội trường tỉnh.').first()).toBeVisible()

  await second.unroute('**/draft**')
  await second.close()
  await page.reload()
  await take(page, 'Sửa bài', 'Bài đang biên tập')
  await expect(sapo(page)).toHaveValue('Chiều 28/7, 3.000 người dự họp tại hội trường tỉnh.')
})
