import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { aPicture } from '../kit/a-picture.ts'
import { paste } from '../kit/clipboard.ts'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}`, 'utf8')

/** A new article, and what the page asked of other hosts while it was open. */
async function newArticle(page: Page, newsroomUrl: string) {
  const foreign: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== newsroomUrl) foreign.push(request.url())
  })
  await page.goto(`${newsroomUrl}/newsroom`)
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  const body = page.locator('.ProseMirror')
  await body.click()
  const saved = async () => (await page.request.get(`${page.url().replace('/newsroom/', '/api/')}/draft`)).json()
  return { body, foreign, saved }
}

/** The kinds of nodes that the server has, in their order. */
async function kinds(saved: () => Promise<{ content: { body: { content: { type: string }[] } } }>): Promise<string[]> {
  return (await saved()).content.body.content.map(({ type }) => type)
}

test('a manuscript of Word comes with its lists, notes, table and picture, and one undo takes it all back', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { body, foreign, saved } = await newArticle(page, newsroom.url)
  const hex = (await aPicture(600, 400)).toString('hex')
  const rtf = `{\\rtf1\\ansi {\\*\\shppict{\\pict\\picw600\\pich400\\jpegblip ${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}}`
  await paste(body, { html: fixture('word-desktop.html'), text: 'Làng nghề', rtf })

  await expect(body.locator('h2')).toHaveText('Làng nghề giữ lửa đan lát bên sông Kỳ Cùng')
  await expect(body.locator('ul ul ul li')).toHaveText('ưu tiên hộ cận nghèo;')
  await expect(body.locator('ol').first()).toHaveAttribute('start', '3')
  await expect(body.locator('th')).toHaveText(['Thôn', 'Số hộ'])
  await expect(body.locator('th').first()).toHaveAttribute('rowspan', '2')
  const figure = body.locator('.desk-figure')
  await expect(figure.locator('.desk-caption')).toHaveText('Bà Triệu Thị Mùi bên khung đan. Ảnh: Hồ Xuân Hương')
  await expect
    .poll(() => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(page.getByText(/Không đưa vào bài: 1 chỗ bị gạch/)).toBeVisible()
  await expect(page.getByText(/chưa lấy được/)).toHaveCount(0)
  const wanted = [
    'heading',
    'paragraph',
    'figure',
    'heading',
    'bulletList',
    'paragraph',
    'orderedList',
    'paragraph',
    'table',
    'paragraph',
  ]
  await expect.poll(() => kinds(saved)).toEqual(wanted)
  // The caption belongs to the picture now and stands nowhere else.
  expect(JSON.stringify((await saved()).content.body).match(/Triệu Thị Mùi/g)).toHaveLength(1)

  await body.locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type('Hết.')
  await page.keyboard.press('Control+z')
  await expect(body).not.toContainText('Hết.')
  await expect(body).toContainText('Cuộc thi kéo dài')
  await page.keyboard.press('Control+z')
  await expect(body).toHaveText('')
  await expect(body.locator('.desk-figure')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(body.locator('.desk-figure')).toHaveCount(1)
  expect(foreign).toEqual([])
})

test('pictures of a web page that can’t be had are counted and marked, and chosen files go to their places', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { body, foreign, saved } = await newArticle(page, newsroom.url)
  await paste(body, { html: fixture('web-page.html'), text: 'Cầu mới' })
  await expect(page.getByText(/^2 ảnh trong đoạn vừa dán/)).toBeVisible()
  const marks = body.getByRole('group', { name: 'Chỗ này có ảnh chưa lấy được' })
  await expect(marks).toHaveCount(2)
  await expect(body).toContainText('Bến đò cũ. Ảnh: Bảo Long')
  for (const word of ['Mua ngay', 'Chữ ẩn', 'Chia sẻ', 'biểu tượng']) await expect(body).not.toContainText(word)
  await expect(body.locator('a[href]')).toHaveText(['sông Thương'])

  const picture = { name: 'bến đò.jpg', mimeType: 'image/jpeg', buffer: await aPicture(500, 400) }
  await marks.nth(1).locator('input[type=file]').setInputFiles(picture)
  await expect(body.locator('.desk-figure .desk-caption')).toHaveText('Bến đò cũ. Ảnh: Bảo Long')
  await expect(page.getByText(/^1 ảnh trong đoạn vừa dán/)).toBeVisible()
  // Typing above does not move the other place away from its caption.
  await body.locator('h2').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' dài')
  await page
    .locator('.desk-paste-notice input[type=file]')
    .setInputFiles({ ...picture, buffer: await aPicture(640, 400) })
  await expect(body.locator('.desk-figure .desk-caption')).toHaveText([
    'Cầu mới trong sáng thông xe. Ảnh: Bảo Long',
    'Bến đò cũ. Ảnh: Bảo Long',
  ])
  // What did not come along is still told, until it has been read.
  const notice = page.locator('.desk-paste-notice')
  await expect(notice).toHaveText('Không đưa vào bài: 1 nút bấm hoặc ô nhập, 1 quảng cáo, 1 hình vẽ có chữ.')
  await notice.getByRole('button', { name: 'Đóng' }).click()
  await expect(notice).toHaveCount(0)
  await expect(body.locator('.desk-figure').first().getByLabel('Mô tả ảnh')).toHaveValue('Cầu mới nhìn từ trên cao')
  await expect.poll(async () => JSON.stringify((await saved()).content.body).match(/"figure"/g)?.length).toBe(2)
  expect(foreign).toEqual([])
})

test('pictures within the clipboard are sent: as data, and as a file beside the HTML', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { body, foreign } = await newArticle(page, newsroom.url)
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#386' } })
    .png()
    .toBuffer()
  await paste(body, {
    html: fixture('libreoffice.html').replace(/base64,[^"]*/, `base64,${png.toString('base64')}`),
    text: 'Nước về',
  })
  await expect(body.locator('.desk-figure .desk-caption')).toHaveText('Ảnh: Vi Hoàng Long')

  await body.locator('td p').last().click()
  const jpeg = [...(await aPicture(320, 240))]
  await paste(body, {
    html: '<meta charset="utf-8"><img src="https://anh.bao-khac.example/a.jpg" alt="Ruộng bậc thang">',
    files: [{ name: 'image.png', type: 'image/jpeg', bytes: jpeg }],
  })
  await expect(body.locator('.desk-figure')).toHaveCount(2)
  await expect(body.locator('.desk-figure').nth(1).getByLabel('Mô tả ảnh')).toHaveValue('Ruộng bậc thang')
  await expect(page.getByText(/chưa lấy được/)).toHaveCount(0)
  expect(foreign).toEqual([])
})

test('title, sapo and captions take words in one line; a plain paste stays plain; old fonts are told', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { body, saved } = await newArticle(page, newsroom.url)
  const text = fixture('zalo.txt')
  const line = 'Anh chị ơi, sáng mai họp lúc 8h ở phòng 2 nhé. - Mang theo số liệu quý một - Nhớ ảnh gốc 😀 Em cảm ơn!'
  for (const name of ['Tít bài', 'Sapo']) {
    await page.getByLabel(name).click()
    // How several lines are shared out is in `first-sentence.spec.ts`.
    await paste(page.getByLabel(name), { html: `<p><b>${line}</b></p>`, text: `${line}\r\n` })
    await expect(page.getByLabel(name)).toHaveValue(line)
  }
  await body.click()
  await paste(body, { text })
  await expect(body.locator('p')).toHaveText([
    'Anh chị ơi,',
    'sáng mai họp lúc 8h ở phòng 2 nhé.',
    '- Mang theo số liệu quý một',
    '- Nhớ ảnh gốc 😀',
    'Em cảm ơn!',
  ])
  await expect.poll(async () => JSON.stringify((await saved()).content.body)).toContain('Mang theo số liệu quý một')

  // Words out of a sentence go into the sentence.
  await body.locator('p').first().click()
  await page.keyboard.press('Home')
  await paste(body, { html: '<meta charset="utf-8"><b>Gửi </b>', text: 'Gửi ' })
  await expect(body.locator('p').first()).toHaveText('Gửi Anh chị ơi,')
  await expect(body.locator('p').first().locator('strong')).toHaveText('Gửi ')

  await body.locator('p').last().click()
  await page.keyboard.press('End')
  await paste(body, { html: fixture('old-font.html'), text: '§oµn' })
  await expect(page.getByText(/phông chữ cũ \(\.VnTime, VNI-Times\)/)).toBeVisible()

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<h1>To và <b>đậm</b></h1>'], { type: 'text/html' }),
        'text/plain': new Blob(['To và đậm'], { type: 'text/plain' }),
      }),
    ]),
  )
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+v')
  await expect(body.locator('p').last()).toHaveText('To và đậm')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(body.locator('h2')).toHaveText('To và đậm')
})

test('hostile HTML runs nothing, asks nobody and leaves plain text', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { body, foreign, saved } = await newArticle(page, newsroom.url)
  await paste(body, { html: fixture('hostile.html'), text: 'Câu' })
  await expect(body).toContainText('Câu thứ nhất.')
  await expect(body.locator('a')).toHaveCount(0)
  await expect(body.locator('img, iframe, svg, form, script')).toHaveCount(0)
  await expect.poll(async () => JSON.stringify((await saved()).content.body)).toContain('Câu trong biểu mẫu.')
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  expect(foreign).toEqual([])
})
