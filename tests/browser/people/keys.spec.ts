import { expect, test } from '../kit/newsroom-server.ts'

test('a key for a program is made, writes a draft, is replaced and ended', async ({ browser, newsroom }) => {
  const page = await (await browser.newContext()).newPage()
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto(`${newsroom.url}/newsroom/settings`)
  await page.getByRole('link', { name: 'Khóa cho chương trình', exact: true }).click()
  await expect(page.getByText('Chưa có khóa nào.')).toBeVisible()
  await page.getByLabel('Tên của khóa').fill('Máy chủ ảnh')
  await page.getByLabel('Làm thay tài khoản').selectOption({ label: newsroom.people.reporter.name })
  await page.getByLabel('tạo và sửa bản nháp').check()
  await page.getByRole('button', { name: 'Cấp khóa', exact: true }).click()
  const key = await page.getByLabel('Khóa mới', { exact: true }).inputValue()
  expect(key).toMatch(/^ts_/)
  await expect(page.getByText(`Làm thay ${newsroom.people.reporter.name}: xem bài, tạo và sửa bản nháp`)).toBeVisible()

  const ask = (token: string, path: string, more: RequestInit = {}) =>
    fetch(`${newsroom.url}/api/v1${path}`, {
      ...more,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
  const begun = await ask(key, '/articles', { method: 'POST' })
  expect(begun.status).toBe(201)
  const { id, version } = await begun.json()
  const { content } = await (await ask(key, `/articles/${id}`)).json()
  const body = JSON.stringify({ baseVersion: version, content: { ...content, title: 'Tin từ máy' } })
  expect((await ask(key, `/articles/${id}/draft`, { method: 'PUT', body })).status).toBe(200)
  const late = await ask(key, `/articles/${id}/draft`, { method: 'PUT', body })
  expect(late.headers.get('content-type')).toContain('application/problem+json')
  expect(await late.json()).toMatchObject({ status: 409, code: 'conflict', current: version + 1 })
  const found = await (await ask(key, '/articles?mine=yes')).json()
  expect(found.articles[0]).toMatchObject({ id, title: 'Tin từ máy' })
  const picture = await ask(key, '/media', { method: 'POST', body: 'x' })
  expect(await picture.json()).toMatchObject({ status: 403, code: 'no_scope', scope: 'media.write' })

  await page.getByRole('button', { name: 'Đổi khóa Máy chủ ảnh' }).click()
  const next = await page.getByLabel('Khóa mới đây.').inputValue()
  for (const each of [key, next]) expect((await ask(each, '/articles')).status).toBe(200)
  await page.reload()
  await expect(page.getByText('dùng gần nhất').first()).toBeVisible()
  for (let left = 2; left > 0; left--) {
    await page.getByRole('button', { name: 'Bỏ khóa Máy chủ ảnh' }).first().click()
    await expect(page.getByRole('button', { name: 'Bỏ khóa Máy chủ ảnh' })).toHaveCount(left - 1)
  }
  for (const each of [key, next]) expect((await ask(each, '/articles')).status).toBe(401)
})

test('the page of keys does not run sideways on a phone', async ({ browser, newsroom }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto(`${newsroom.url}/newsroom/settings/keys`)
  await expect(page.getByRole('heading', { name: 'Cấp khóa mới' })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
})
