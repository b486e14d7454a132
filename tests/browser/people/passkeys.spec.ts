import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '../kit/newsroom-server.ts'
import { aDevice } from '../kit/passkey-device.ts'

test('somebody comes in with a passkey, which is no use to a stranger, and to nobody once it is removed', async ({
  browser,
  newsroom,
}) => {
  const email = 'khoa@bao.example'
  const command = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['--conditions=react-server', 'server/newsroom-command.ts', ...words], {
      env: newsroom.environment,
    })
  const words = ['--email', email, '--name', 'Lý Thị Khóa', '--role', 'editor', '--password', newsroom.password]
  await command('user:add', ...words)
  const page = await (await browser.newContext()).newPage()
  const device = await aDevice(page)
  await page.goto(`${newsroom.url}/sign-in?next=${encodeURIComponent('/newsroom/account/security')}`)
  await page.getByLabel('Địa chỉ e-mail').fill(email)
  await page.getByLabel('Mật khẩu').fill(newsroom.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  const part = page.locator('#passkeys')
  await part.getByLabel('Tên của khóa').fill('Máy ở bàn')
  await part.getByLabel('Mật khẩu hiện tại').fill('không phải')
  await part.getByRole('button', { name: 'Thêm khóa trên máy này' }).click()
  await expect(part.getByText('Mật khẩu hiện tại không đúng.')).toBeVisible()
  await part.getByLabel('Mật khẩu hiện tại').fill(newsroom.password)
  await part.getByRole('button', { name: 'Thêm khóa trên máy này' }).click()
  await expect(part.getByText('Đã thêm khóa truy cập.')).toBeVisible()
  await expect(part.getByRole('listitem')).toContainText('Máy ở bàn')

  const signIn = async () => {
    await page.context().clearCookies()
    await page.goto(`${newsroom.url}/sign-in?next=${encodeURIComponent('/newsroom/articles')}`)
    await page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()
  }
  await signIn()
  await expect(page).toHaveURL(`${newsroom.url}/newsroom/articles`)

  // Somebody else holds the device: it does not find its owner, and signs nothing.
  await device.isItsOwner(false)
  await signIn()
  await expect(page.getByText('Máy chưa xác nhận nên chưa làm gì.')).toBeVisible({ timeout: 90_000 })
  await device.isItsOwner(true)

  await command('user:block', '--email', email)
  await signIn()
  await expect(page.getByText('Khóa này không mở được tài khoản nào ở đây.')).toBeVisible()
  await command('user:unblock', '--email', email)

  await signIn()
  await page.waitForURL(`${newsroom.url}/newsroom/articles`)
  await page.goto(`${newsroom.url}/newsroom/account/security`)
  await page.getByRole('button', { name: 'Gỡ khóa Máy ở bàn' }).click()
  await expect(part.getByRole('listitem')).toHaveCount(0)
  await signIn()
  await expect(page.getByText('Khóa này không mở được tài khoản nào ở đây.')).toBeVisible()
})
