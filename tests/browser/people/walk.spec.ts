import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#tests/postgres-server.ts'
import { startServer } from '#tests/server-process.ts'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { aDevice } from '../kit/passkey-device.ts'
import { command, enrol, showCode, signInByPassword } from '../kit/second-factor.ts'
import { allSaved, body, newArticle, paragraphsOnServer } from '../kit/writing.ts'

const SENTENCE = 'Chiều nay, đoàn công tác đến thăm các hộ dân'
const REST = ' bị lũ cuốn nhà'

test('an editor is invited, comes in by a passkey, loses it, comes back by a recovery code, gets another role, and is blocked in the middle of a sentence, which is kept', async ({
  browser,
  newsroom,
}) => {
  const { url } = newsroom
  const person = { email: 'duong-di@bao.example', password: 'một câu vừa đủ dài' }
  const admin = await at(browser, newsroom, newsroom.people.admin)
  await admin.goto(`${url}/newsroom/people/invite`)
  await admin.getByLabel('Địa chỉ e-mail').fill(person.email)
  await admin.getByLabel('Vai trò').selectOption('editor')
  await admin.getByRole('button', { name: 'Mời', exact: true }).click()
  const link = await admin.getByLabel('Hãy tự chuyển liên kết này').inputValue()

  // Comes in, and protects the account.
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await aDevice(page)
  await page.goto(link)
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Đường')
  await page.getByLabel('Mật khẩu của bạn').fill(person.password)
  await page.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(page).toHaveURL(`${url}/newsroom/help`)
  await page.goto(`${url}/newsroom/account/security`)
  const keys = page.locator('#passkeys')
  await keys.getByLabel('Tên của khóa').fill('Điện thoại')
  await keys.getByLabel('Mật khẩu hiện tại').fill(person.password)
  await keys.getByRole('button', { name: 'Thêm khóa trên máy này' }).click()
  await expect(keys.getByText('Đã thêm khóa truy cập.')).toBeVisible()
  await page.getByRole('link', { name: 'Bật xác thực hai bước' }).click()
  const { recovery } = await enrol(page)
  await page.context().clearCookies()
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()
  await page.waitForURL(`${url}/newsroom`)

  // The telephone is lost; at another machine a recovery code opens, and the lost key is taken away there.
  const other = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signInByPassword(other, newsroom, person)
  await expect(other).toHaveURL(/\/second-step/)
  await showCode(other, recovery[0] ?? '')
  await expect(other).toHaveURL(`${url}/newsroom`)
  await other.goto(`${url}/newsroom/account/security`)
  await expect(other.locator('#second-factor')).toBeVisible()
  await other.getByRole('button', { name: 'Gỡ khóa Điện thoại' }).click()
  await expect(other.locator('#passkeys').getByRole('listitem')).toHaveCount(0)
  await page.context().clearCookies()
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()
  await expect(page.getByText('Khóa này không mở được tài khoản nào ở đây.')).toBeVisible()

  // Another role: what was opened under the old one is opened anew.
  await admin.goto(`${url}/newsroom/people`)
  await admin.getByRole('link', { name: 'Nguyễn Thị Đường' }).click()
  await admin.getByLabel('Vai trò').selectOption('desk_head')
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(admin.getByText('Đã lưu.').first()).toBeVisible()
  const formerCookies = await other.context().cookies()
  expect((await other.request.get(`${url}/api/media`)).status()).toBe(401)
  await signInByPassword(other, newsroom, person)
  await showCode(other, recovery[0] ?? '')
  await expect(other.getByText('Mã không đúng hoặc đã dùng rồi.')).toBeVisible()
  await showCode(other, recovery[1] ?? '')
  await expect(other).toHaveURL(`${url}/newsroom`)
  await other.goto(`${url}/newsroom/account`)
  await expect(other.getByText('Thư ký chuyên mục').first()).toBeVisible()
  const thief = await browser.newContext()
  await thief.addCookies(formerCookies)
  expect((await thief.request.get(`${url}/api/media`)).status()).toBe(401)

  // Blocked in the middle of a sentence.
  await other.goto(`${url}/newsroom`)
  const address = await newArticle(other)
  await body(other).click()
  await other.keyboard.insertText(SENTENCE)
  await allSaved(other)
  await admin.reload()
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible()
  await other.keyboard.insertText(REST)
  await expect(other.getByText('Phiên làm việc đã hết. Đã lưu trên máy này')).toBeVisible()
  await expect(body(other)).toHaveText(SENTENCE + REST)
  expect((await other.request.get(`${url}/api/media`)).status()).toBe(401)
  await other.getByRole('button', { name: 'Đăng nhập lại' }).click()
  const again = other.getByRole('dialog', { name: 'Đăng nhập lại' })
  await again.getByLabel('Mật khẩu').fill(person.password)
  await again.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(again.getByText(/tài khoản không còn dùng được\. Chữ vẫn còn trên máy này/)).toBeVisible()
  // What the server had before is in the article, for whoever answers for it.
  expect(await paragraphsOnServer(admin, address)).toEqual([SENTENCE])
  // Let in again, they find the rest where they left it.
  await admin.getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await expect(admin.getByRole('button', { name: 'Khóa tài khoản' })).toBeVisible()
  await signInByPassword(other, newsroom, person)
  await showCode(other, recovery[2] ?? '')
  await expect(other).toHaveURL(`${url}/newsroom`)
  await other.goto(address)
  await other.getByRole('button', { name: 'Lấy vào bài' }).click()
  await expect(body(other)).toHaveText(SENTENCE + REST)
  await allSaved(other)
  expect(await paragraphsOnServer(other, address)).toEqual([SENTENCE + REST])
})

test('an administrator whose mail server is dead gets in by the command line', async ({ browser, newsroom }) => {
  const email = 'quan-tri-hai@bao.example'
  const port = await freePort()
  const url = `http://localhost:${port}`
  const directory = await mkdtemp(join(tmpdir(), 'toa-soan-dead-mail-'))
  const environment = {
    ...newsroom.environment,
    PORT: String(port),
    SITE_URL: url,
    DATA_DIR: directory,
    DATABASE_URL: `file:${join(directory, 'newsroom.db')}`,
    // Nothing listens there.
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    MAIL_FROM: 'toasoan@bao.example',
  }
  const technician = { ...newsroom, environment }
  const words = ['--email', email, '--name', 'Lê Văn Quản', '--role', 'admin', '--password', newsroom.password]
  await command(technician, 'user:add', ...words)
  const server = await startServer(environment)
  try {
    const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
    await page.goto(`${url}/sign-in/forgotten`)
    await page.getByLabel('Địa chỉ e-mail').fill(email)
    await page.getByRole('button', { name: 'Gửi liên kết' }).click()
    await expect(page.getByText(/Nếu địa chỉ này có tài khoản/)).toBeVisible()
    const { stdout } = await command(technician, 'user:reset', '--email', email)
    await page.goto(/http\S+/.exec(stdout)?.[0] ?? '')
    await page.getByLabel('Mật khẩu mới').fill('một mật khẩu khác hẳn')
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await expect(page.getByText('Đã đặt mật khẩu mới.')).toBeVisible()
    await signInByPassword(page, { url }, { email, password: 'một mật khẩu khác hẳn' })
    await page.goto(`${url}/newsroom/people`)
    await expect(page.getByRole('row', { name: /Lê Văn Quản/ })).toBeVisible()
  } finally {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
})
