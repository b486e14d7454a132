import { paste } from '../kit/clipboard.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { body, newArticle, onServer } from '../kit/writing.ts'

test('an address pasted by itself becomes what it is: a card, a title, a link, and each can be taken back', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn(page, newsroom.people.reporter)
  const address = await newArticle(page)
  const text = body(page)
  await text.click()
  await paste(text, { text: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' })
  await expect(text.locator('.desk-embed').first()).toBeVisible()
  await expect
    .poll(async () => JSON.stringify((await onServer(page, address)).content.body))
    .toContain('youtube:dQw4w9WgXcQ')
  // The first step back is the link that it was.
  await page.keyboard.press('Control+z')
  await expect(text.locator('a')).toHaveText('https://www.youtube.com/watch?v=dQw4w9WgXcQ')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await paste(text, { text: `${newsroom.url}${newsroom.articlePath}` })
  await expect(text.locator('a')).toHaveText('Bài đủ mọi phần')
  await expect(text.locator('a')).toHaveAttribute('href', newsroom.articlePath)

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('Xem bài gốc')
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await paste(text, { text: 'https://bao.example/goc' })
  await expect(text.locator('a')).toHaveText('gốc')
  await expect(text.locator('a')).toHaveAttribute('href', 'https://bao.example/goc')
})

test('a video shows its still and title, a page of another site gives its title, and what tells nothing keeps its address', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn(page, newsroom.people.reporter)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const address = await newArticle(page)
  const text = body(page)
  await text.click()
  await paste(text, { text: 'https://youtu.be/dQw4w9WgXcQ' })
  const card = text.locator('.desk-embed').first()
  await expect(card).toContainText('Hợp long cầu Hạ Vân')
  await expect(card).toContainText('Truyền hình Vân Lĩnh')
  const still = card.locator('img')
  await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)

  // A video of which its site tells nothing is its address, and no error.
  await page.keyboard.press('Escape')
  await page.goto(address)
  await expect(text.locator('.desk-embed').first()).toContainText('Hợp long cầu Hạ Vân')
  await page.goto('/newsroom')
  await newArticle(page)
  await text.click()
  await paste(text, { text: 'https://vimeo.com/123456789' })
  await expect(text.locator('.desk-embed a')).toHaveAttribute('href', 'https://vimeo.com/123456789')
  await expect(text.locator('.desk-embed img')).toHaveCount(0)

  await page.goto('/newsroom')
  await newArticle(page)
  await text.click()
  await paste(text, { text: 'https://bao-khac.example/tin/nuoc-len-41.html' })
  await expect(text.locator('a')).toHaveText('Nước lên ở bến Khê & bến Vân')
  await expect(text.locator('a')).toHaveAttribute('href', 'https://bao-khac.example/tin/nuoc-len-41.html')
  await page.keyboard.press('Control+z')
  await expect(text.locator('a')).toHaveText('https://bao-khac.example/tin/nuoc-len-41.html')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await paste(text, { text: 'https://khong-co.example/tin' })
  await expect(text.locator('a')).toHaveText('https://khong-co.example/tin')
  // The browser itself asked nobody but the newsroom.
  expect(new Set(asked)).toEqual(new Set([newsroom.url]))
})
