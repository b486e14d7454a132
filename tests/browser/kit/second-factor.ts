import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, type Newsroom } from './newsroom-server.ts'

const STEP_MS = 30_000

/** Types a command at the server, as its technician does. */
export const command = (newsroom: Newsroom, ...words: string[]) =>
  promisify(execFile)(process.execPath, ['--conditions=react-server', 'server/newsroom-command.ts', ...words], {
    env: newsroom.environment,
  })

/** Signs in by address and password; a second step may follow. */
export async function signInByPassword(
  page: Page,
  { url }: Pick<Newsroom, 'url'>,
  person: { email: string; password: string },
): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Địa chỉ e-mail').fill(person.email)
  await page.getByLabel('Mật khẩu').fill(person.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL(/\/newsroom|\/second-step/)
}

/** Shows a code at the second step. */
export async function showCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Vào tòa soạn' }).click()
}

/** Sets the second factor up on the page that is for it. `code`: what the app shows so many steps of time from now. */
export async function enrol(page: Page): Promise<{ code: (steps: number) => string; recovery: string[] }> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.getByRole('img', { name: 'Hình để ứng dụng tạo mã quét' })).toBeVisible()
  const key = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '')
  const app = new TOTP({ secret: Secret.fromBase32(key) })
  const code = (steps: number) => app.generate({ timestamp: Date.now() + steps * STEP_MS })
  await page.getByLabel('Mã sáu số ứng dụng đang hiện').fill('000000')
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await expect(page.getByText('Mã không đúng hoặc đã dùng rồi.')).toBeVisible()
  await page.getByLabel('Mã sáu số ứng dụng đang hiện').fill(code(-1))
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const recovery = (await page.getByLabel('Mười mã dự phòng').inputValue()).split('\n')
  expect(recovery).toHaveLength(10)
  await page.getByRole('link', { name: 'Tôi đã cất các mã' }).click()
  return { code, recovery }
}
