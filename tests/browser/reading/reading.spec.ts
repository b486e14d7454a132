import { get, type IncomingMessage } from 'node:http'
import { urlToHttpOptions } from 'node:url'
import { validateXML } from 'xmllint-wasm'
import { expect, test } from '../kit/newsroom-server.ts'

test.use({ javaScriptEnabled: false })

test('the article page shows everything of the article without scripts', async ({ page, newsroom }) => {
  await page.goto(newsroom.articlePath)
  expect(await page.locator('script:not([type="application/ld+json"], [data-reader])').count()).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài đủ mọi phần')
  for (const text of [
    'Báo Thử Nghiệm',
    'Tỉnh Thử Nghiệm',
    'Ghi nhanh',
    'BTN',
    'Đại biểu dự hội nghị',
    'Ảnh: Hồ Xuân Hương',
    'Cộng tác viên Triệu Thị Mùi',
    'Thi đua yêu nước',
  ]) {
    await expect(page.locator('body')).toContainText(text)
  }
  await expect(page.locator('article table')).toBeVisible()
  await expect(page.locator('article img').first()).toHaveAttribute('alt', 'Hội trường đông người')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '')
  expect(JSON.stringify(data)).toContain('NewsArticle')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', newsroom.url + newsroom.articlePath)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /Bài đủ mọi phần/)
})

test('feeds and the sitemap are well-formed, and name what readers find', async ({ request, newsroom }) => {
  for (const path of ['/rss.xml', '/thoi-su/rss.xml', '/sitemap/articles-1.xml']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    const contents = await answer.text()
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'feed.xml', contents }], normalization: 'format' })
    expect(errors, path).toEqual([])
    expect(valid, path).toBe(true)
    expect(contents, path).toContain(newsroom.url + newsroom.articlePath)
  }
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${newsroom.url}/sitemap.xml`)
  expect(robots).toContain('Disallow: /newsroom')
})

test('the search answers as people write: with marks to the letter, without marks by the letters', async ({ page }) => {
  const answers = async (query: string) => {
    await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`)
    return page.getByRole('link', { name: /Tin ngắn số \d/ }).count()
  }
  expect(await answers('duong hung vuong')).toBeGreaterThan(0)
  expect(await answers('đường Hùng Vương')).toBeGreaterThan(0)
  expect(await answers('dương hung vuong')).toBe(0)
  expect(await answers('"hung* NEAR( OR % _')).toBe(0)
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('hung vuong')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=hung(\+|%20)vuong/)
})

test('a page that was not changed is not sent again', async ({ request, newsroom }) => {
  const first = await request.get(newsroom.articlePath)
  const again = await request.get(newsroom.articlePath, { headers: { 'if-none-match': first.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect(first.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
})

test('unknown addresses and query strings answer truly', async ({ request, newsroom }) => {
  for (const path of [
    '/a/b/c/d',
    '/thoi-su/khong-co-12345678901234567890',
    '/tac-gia/khong-co',
    '/chu-de/khong-co',
    '/anh/x.webp',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  const plain = await (await request.get(newsroom.articlePath)).text()
  expect(await (await request.get(`${newsroom.articlePath}?utm_source=x&fbclid=y`)).text()).toBe(plain)
  expect((await request.get('/thoi-su/', { maxRedirects: 0 })).status()).toBe(308)
  // Sent as it stands: a browser or a library would take the two slashes for another host.
  const outside = await new Promise<IncomingMessage>((resolve) =>
    get({ ...urlToHttpOptions(new URL(newsroom.url)), path: '//evil.example/thoi-su' }, resolve),
  )
  expect(outside.headers.location).toBe('/evil.example/thoi-su')
})
