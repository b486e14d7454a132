import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '../kit/newsroom-server.ts'

const operator = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['--conditions=react-server', 'server/newsroom-command.ts', ...args], {
    env: environment,
  })

test('a wrong password is told by the form, which keeps the address', async ({ page, newsroom }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(newsroom.people.reporter.email)
  await page.getByLabel('Mật khẩu').fill('không phải')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Địa chỉ e-mail hoặc mật khẩu không đúng.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(newsroom.people.reporter.email)
  expect((await page.context().cookies()).some((cookie) => cookie.name.includes('session-token'))).toBe(false)
})

test('signing in works without scripts, and leads to the page that was asked for', async ({ browser, newsroom }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${newsroom.url}/newsroom/articles`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('E-mail').fill(newsroom.people.contributor.email)
  await page.getByLabel('Mật khẩu').fill(newsroom.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(`${newsroom.url}/newsroom/articles`)
})

test('signing in works whatever a row of proxies says of the scheme, and the framework finds the page it leads to', async ({
  browser,
  newsroom,
}) => {
  const extraHTTPHeaders = { 'x-forwarded-proto': 'https,http', 'x-forwarded-host': 'elsewhere.example' }
  const page = await (await browser.newContext({ extraHTTPHeaders })).newPage()
  await page.goto(`${newsroom.url}/sign-in`)
  await page.getByLabel('E-mail').fill(newsroom.people.reporter.email)
  await page.getByLabel('Mật khẩu').fill(newsroom.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${newsroom.url}/newsroom**`)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(newsroom.said()).not.toContain('failed to get redirect response')
})

test('after signing in nobody is led to another site', async ({ page, newsroom }) => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('E-mail').fill(newsroom.people.contributor.email)
    await page.getByLabel('Mật khẩu').fill(newsroom.password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect(page, next).toHaveURL(`${newsroom.url}/newsroom`)
  }
})

test('a block from the command line holds at the next request', async ({ page, newsroom }) => {
  const email = 'out@bao.example'
  const { environment } = newsroom
  await operator(
    environment,
    'user:add',
    '--email',
    email,
    '--name',
    'Tạm Thời',
    '--role',
    'editor',
    '--password',
    newsroom.password,
  )
  await newsroom.signIn(page, { email })
  await page.goto('/newsroom/review')
  await expect(page.getByRole('heading', { name: 'Duyệt', exact: true })).toBeVisible()
  await operator(environment, 'user:block', '--email', email)
  const next = await page.request.get('/newsroom/review', { maxRedirects: 0 })
  expect(next.headers().location).toContain('/sign-in')
  expect((await page.request.get('/api/media')).status()).toBe(401)
})

test('signing out ends the session, also for a copy of its cookie', async ({ page, newsroom, browser }) => {
  await newsroom.signIn(page, newsroom.people.editor)
  const copy = await browser.newContext({ storageState: await page.context().storageState() })
  await page.getByRole('button', { name: new RegExp(newsroom.people.editor.name) }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await copy.request.get(`${newsroom.url}/api/media`)).status()).toBe(401)
})

test('there is no set-up where somebody has an account', async ({ request }) => {
  expect((await request.get('/set-up?token=x')).status()).toBe(404)
  expect((await request.get('/set-up')).status()).toBe(404)
})

test('what signed-in people get is kept by nobody', async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
  for (const path of ['/newsroom', '/newsroom/articles', '/api/media', '/api/articles/x/draft']) {
    const answer = await page.request.get(path)
    expect(answer.headers()['cache-control'], path).toMatch(/private/)
    expect(answer.headers()['cache-control'], path).toMatch(/no-store/)
  }
})

test('where somebody is signed in stands on a page of their account, and another browser is signed out there', async ({
  page,
  newsroom,
  browser,
}) => {
  await newsroom.signIn(page, newsroom.people.editor)
  const other = await (await browser.newContext()).newPage()
  await newsroom.signIn(other, newsroom.people.editor)
  await page.goto('/newsroom/account')
  await page.getByRole('link', { name: 'Đăng nhập và bảo vệ tài khoản' }).click()
  const list = page.locator('#sessions')
  await expect(list.getByRole('listitem').first()).toContainText('Chrome')
  await expect(list.getByRole('listitem').first()).toContainText('máy này')
  await page.getByRole('button', { name: 'Cho mọi máy khác thoát ra' }).click()
  await expect(page.getByText('Mọi máy khác đã thoát ra.')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await other.goto(`${newsroom.url}/newsroom/articles`)
  await expect(other).toHaveURL(/\/sign-in/)
})

test('an easily guessed password is refused in a sentence; another one is taken, and how long people stay is a setting', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto('/newsroom/account/security')
  await page.locator('#password').getByLabel('Mật khẩu hiện tại').fill(newsroom.password)
  await page.locator('#password').getByLabel('Mật khẩu mới').fill('Mật khẩu 2026')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText(/Mật khẩu mới quá dễ đoán/)).toBeVisible()
  await page.locator('#password').getByLabel('Mật khẩu mới').fill('mèo mun ngủ trên mái')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible()
  await page.goto('/newsroom/settings/doors')
  const rules = page.locator('form', { has: page.getByLabel('Số ngày tối đa') })
  await page.getByLabel('Số ngày tối đa').fill('400')
  await page.locator('form').evaluateAll((forms) => {
    for (const form of forms) form.setAttribute('novalidate', '')
  })
  await rules.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Số ngày của một lần đăng nhập không hợp lệ.')).toBeVisible()
  await page.getByLabel('Số ngày tối đa').fill('20')
  await rules.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Số ngày tối đa')).toHaveValue('20')
})
