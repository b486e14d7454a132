import type { Page } from '@playwright/test'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { command, enrol, signInByPassword } from '../kit/second-factor.ts'

async function anAccount(newsroom: Newsroom, email: string, role: string): Promise<string> {
  const words = ['user:add', '--email', email, '--name', 'Đỗ Thị Hai', '--role', role, '--password', newsroom.password]
  await command(newsroom, ...words)
  return email
}

const signIn = (page: Page, newsroom: Newsroom, email: string) =>
  signInByPassword(page, newsroom, { email, password: newsroom.password })

test('a second factor is switched on, asked for at the door, replaced by a recovery code, and taken away by the command line', async ({
  browser,
  newsroom,
}) => {
  const email = await anAccount(newsroom, 'hai-buoc@bao.example', 'editor')
  const page = await (await browser.newContext()).newPage()
  await signIn(page, newsroom, email)
  await page.goto(`${newsroom.url}/newsroom/account/security`)
  await page.getByRole('link', { name: 'Bật xác thực hai bước' }).click()
  const { code, recovery } = await enrol(page)
  await expect(page.getByText('Đang bật. Còn 10 mã chưa dùng.')).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, newsroom, email)
  await expect(elsewhere.getByRole('heading', { name: 'Bước thứ hai' })).toBeVisible()
  // The password alone reaches nothing else.
  expect((await elsewhere.request.get(`${newsroom.url}/api/media`)).status()).toBe(401)
  await elsewhere.goto(`${newsroom.url}/newsroom/articles`)
  await expect(elsewhere).toHaveURL(/\/sign-in\/second-step\?next=/)
  await elsewhere.getByLabel('Mã', { exact: true }).fill('123456')
  await elsewhere.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(elsewhere.getByText('Mã không đúng hoặc đã dùng rồi.')).toBeVisible()
  await elsewhere.getByLabel('Mã', { exact: true }).fill(code(1))
  await elsewhere.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(elsewhere).toHaveURL(`${newsroom.url}/newsroom/articles`)

  // The telephone is lost; the browser has no scripts either.
  const lost = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(lost, newsroom, email)
  await lost.getByLabel('Mã', { exact: true }).fill(recovery[0] ?? '')
  await lost.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(lost).toHaveURL(`${newsroom.url}/newsroom`)

  await command(newsroom, 'user:second-factor-off', '--email', email)
  await lost.goto(`${newsroom.url}/newsroom`)
  await expect(lost).toHaveURL(/\/sign-in\?/)
  await signIn(lost, newsroom, email)
  await expect(lost).toHaveURL(`${newsroom.url}/newsroom`)
})

test('whose role has to have one is led through it before anything else, and then goes on', async ({
  browser,
  newsroom,
}) => {
  const email = await anAccount(newsroom, 'bat-buoc@bao.example', 'contributor')
  const admin = await (await browser.newContext()).newPage()
  await newsroom.signIn(admin, newsroom.people.admin)
  await admin.goto(`${newsroom.url}/newsroom/settings/doors`)
  const rules = admin.locator('form', { has: admin.getByLabel('Cộng tác viên') })
  await admin.getByLabel('Cộng tác viên').check()
  await rules.getByRole('button', { name: 'Lưu' }).click()
  await expect(admin.getByText('Đã lưu.')).toBeVisible()
  try {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, newsroom, email)
    await expect(page).toHaveURL(`${newsroom.url}/newsroom/account/second-factor`)
    await expect(page.getByText('Vai trò của bạn phải có xác thực hai bước.')).toBeVisible()
    await page.goto(`${newsroom.url}/newsroom/articles`)
    await expect(page).toHaveURL(`${newsroom.url}/newsroom/account/second-factor`)
    await enrol(page)
    await expect(page).toHaveURL(`${newsroom.url}/newsroom`)
  } finally {
    await admin.getByLabel('Cộng tác viên').uncheck()
    await rules.getByRole('button', { name: 'Lưu' }).click()
    await expect(admin.getByText('Đã lưu.')).toBeVisible()
  }
})
