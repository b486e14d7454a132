import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { paste } from '../kit/clipboard.ts'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { body, newArticle } from '../kit/writing.ts'

const OLD = '§oµn ®¹i biÓu lµm viÖc t¹i huyÖn'

test('old letters are offered in Unicode with a taste of it, one paragraph or all, and the offer goes with them', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.goto(`${newsroom.url}/newsroom`)
  await newArticle(page)
  const text = body(page)
  await text.click()
  await paste(text, { html: `<p style="font-family:.VnTime">${OLD}</p><p>${OLD} h«m qua</p>`, text: OLD })
  const offer = page.getByText(/^2 đoạn viết theo bảng mã cũ TCVN3/)
  await expect(offer).toBeVisible()
  await expect(page.getByText('Đoàn đại biểu làm việc tại huyện')).toBeVisible()
  await expect(page.getByText(/phông chữ cũ \(\.VnTime\)/)).toBeVisible()
  await expect(text).toContainText(OLD)

  await text.locator('p').first().click()
  await page.getByRole('button', { name: 'Chuyển đoạn đang đứng' }).click()
  await expect(text.locator('p').first()).toHaveText('Đoàn đại biểu làm việc tại huyện')
  await expect(text.locator('p').last()).toContainText('§oµn')
  await expect(page.getByText(/^1 đoạn viết theo bảng mã cũ/)).toBeVisible()
  await page.getByRole('button', { name: 'Chuyển tất cả' }).click()
  await expect(text.locator('p').last()).toHaveText('Đoàn đại biểu làm việc tại huyện hôm qua')
  await expect(page.getByText(/bảng mã cũ/)).toHaveCount(0)

  // What was said of the paste before goes with the next one.
  await text.locator('p').last().click()
  await page.keyboard.press('End')
  await paste(text, { text: ' Chữ thường.' })
  await expect(page.getByText(/phông chữ cũ/)).toHaveCount(0)
})

test('lines of a PDF are joined, and one press has them back', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.goto(`${newsroom.url}/newsroom`)
  await newArticle(page)
  const text = body(page)
  await text.click()
  const lines = [
    'Chiều 4/9, Hội Nông dân xã Hữu Liên mở lớp học',
    'trồng na trái vụ cho hơn 40 hộ, kéo dài ba buổi',
    'tại nhà văn hóa thôn.',
  ]
  await paste(text, { text: lines.join('\r\n') })
  await expect(text.locator('p')).toHaveText([lines.join(' ')])
  await page.getByRole('button', { name: 'Giữ nguyên từng dòng' }).click()
  await expect(text.locator('p')).toHaveText(lines)
  await expect(page.getByRole('button', { name: 'Giữ nguyên từng dòng' })).toHaveCount(0)
})

test('a table fills the cells it is pasted into; another site’s copy is foreign, the desk’s own comes as it was', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.goto(`${newsroom.url}/newsroom`)
  await newArticle(page)
  const text = body(page)
  await text.click()
  const table = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  await paste(text, { html: `<p>Trên</p>${table(['a', 'b'], ['c', 'd'])}`, text: 'Trên' })
  await text.locator('td').nth(1).click()
  await paste(text, { html: table(['1', '2'], ['3', '4']), text: '1' })
  await expect(text.locator('table')).toHaveCount(1)
  await expect(text.locator('td')).toHaveText(['a', '1', '2', 'c', '3', '4'])

  await text.locator('p').first().click()
  await page.keyboard.press('End')
  await paste(text, {
    html: '<p data-pm-slice="1 1 []">chữ trường&shy;học <img src="https://anh.example/a.jpg"></p>',
    text: 'chữ',
  })
  await expect(text.locator('p').first()).toContainText('trườnghọc')
  await expect(page.getByRole('group', { name: 'Chỗ này có ảnh chưa lấy được' })).toHaveCount(1)
})

test('pictures stand as they were dropped; what their files say is proposed and taken with a press', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.goto(`${newsroom.url}/newsroom`)
  await newArticle(page)
  const text = body(page)
  await text.click()
  const large = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#863' } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const small = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#386' } })
    .jpeg()
    .toBuffer()
  await paste(text, {
    files: [
      { name: 'một.png', type: 'image/png', bytes: [...large] },
      { name: 'hai.heic', type: '', bytes: [...readFileSync('tests/fixtures/pictures/telephone.heic')] },
      { name: 'ba.jpg', type: 'image/jpeg', bytes: [...small] },
    ],
  })
  const figures = text.locator('.desk-figure')
  await expect(figures).toHaveCount(3)
  const widths = () =>
    figures.locator('img').evaluateAll((images) => images.map((image) => Number(image.getAttribute('width'))))
  await expect.poll(widths).toEqual([1200, 160, 300])
  await expect(figures.nth(1)).toContainText('Nong Thi Man')
  await figures.nth(1).getByRole('button', { name: 'Dùng làm nguồn ảnh' }).click()
  await expect(figures.nth(1).getByLabel('Nguồn ảnh')).toHaveValue('Nong Thi Man')
})
