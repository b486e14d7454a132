import { expect, test } from '../kit/newsroom-server.ts'

test.use({ javaScriptEnabled: false })

test('a section has numbered pages that a reader goes through without scripts', async ({ page, request, newsroom }) => {
  await page.goto('/thoi-su')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${newsroom.url}/thoi-su`)
  expect((await request.get('/thoi-su?trang=1')).status()).toBe(200)
  expect((await request.get('/thoi-su?trang=9999')).status()).toBe(404)
  // What means nothing is as if it were not there.
  const plain = await (await request.get('/thoi-su')).text()
  for (const nonsense of ['abc', '0', '-1', '1']) {
    expect(await (await request.get(`/thoi-su?trang=${nonsense}`)).text(), nonsense).toBe(plain)
  }
})

test('the archive leads from the foot of any page to the articles of a day', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Lưu trữ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lưu trữ')
  const calendar = page.getByRole('table', { name: /Lịch tháng/ })
  await expect(calendar.getByRole('columnheader')).toHaveCount(7)
  await calendar
    .getByRole('link', { name: /ngày .*bài/ })
    .last()
    .click()
  await expect(page).toHaveURL(/\/luu-tru\/\d{4}\/\d{2}\/\d{2}$/)
  await expect(page.getByRole('link', { name: /Tin ngắn số 1 / })).toBeVisible()
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption('Kinh tế')
  await page.getByRole('button', { name: 'Xem' }).click()
  await expect(page).toHaveURL(/muc=kinh-te/)
  await expect(page.getByText('Không có bài nào được đăng trong thời gian này.')).toBeVisible()
  for (const gone of [
    '/luu-tru/2021/02/30',
    '/luu-tru/2021/13',
    '/luu-tru/1945/09/02',
    '/luu-tru/9999',
    '/luu-tru/x',
  ]) {
    expect((await request.get(gone)).status(), gone).toBe(404)
  }
})

test('a search is narrowed down by a form, and marks what it found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/tim-kiem?q=hung+vuong')
  await expect(page.locator('main mark').first()).toHaveText('Hùng')
  const answers = page.getByRole('main').getByRole('link', { name: /Tin ngắn số \d/ })
  await expect(answers).toHaveCount(8)
  await page.getByText('Thu hẹp kết quả').click()
  await page.getByRole('combobox', { name: 'Thời gian' }).selectOption('Hôm nay')
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption('Thời sự')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page).toHaveURL(/q=hung\+vuong.*muc=thoi-su.*trong=hom-nay/)
  await expect(answers).toHaveCount(8)
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption('Kinh tế')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page.getByText('Không có bài nào có “hung vuong” trong phạm vi đã chọn.')).toBeVisible()
  await page.getByRole('link', { name: 'Tìm “hung vuong” trong cả tờ báo' }).click()
  await expect(answers).toHaveCount(8)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

test('suggestions answer what begins so, and nothing for what is no word', async ({ request }) => {
  const suggestions = async (typed: string) =>
    (await (await request.get(`/goi-y?q=${encodeURIComponent(typed)}`)).json()).suggestions as {
      text: string
      path: string
    }[]
  expect(await suggestions('thoi s')).toContainEqual({ text: 'Thời sự', path: '/thoi-su' })
  expect((await suggestions('tin ngắn số 3'))[0]?.text).toBe('Tin ngắn số 3 về đường Hùng Vương')
  expect(await suggestions('%"*')).toEqual([])
})
