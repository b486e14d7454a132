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
