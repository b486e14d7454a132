import { openDatabase } from '#db/index.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

/** Makes everybody's sessions older than what much depends on believes. */
async function timePasses({ environment }: Newsroom): Promise<void> {
  const db = openDatabase(environment.DATABASE_URL ?? '')
  try {
    await db.update(db.tables.sessions).set({ provenAt: new Date(Date.now() - 60 * 60 * 1000) })
  } finally {
    await db.close()
  }
}

test('who has been signed in for long shows once more who they are before they invite, and loses nothing', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn(page, newsroom.people.chief)
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto('/newsroom/people/invite')
  await page.getByLabel('Địa chỉ e-mail').fill('lau@bao.example')
  await timePasses(newsroom)
  await page.getByRole('button', { name: 'Mời', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await dialog.getByLabel('Mật khẩu').fill('không phải')
  await dialog.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click()
  await expect(dialog.getByText('Mật khẩu hiện tại không đúng.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Địa chỉ e-mail')).toHaveValue('lau@bao.example')
  await page.getByRole('button', { name: 'Mời', exact: true }).click()
  await dialog.getByLabel('Mật khẩu').fill(newsroom.password)
  await dialog.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click()
  await expect(page.getByText('Đã mời lau@bao.example.')).toBeVisible()
  // It holds for a while.
  await page.getByLabel('Địa chỉ e-mail').fill('lau-2@bao.example')
  await page.getByRole('button', { name: 'Mời', exact: true }).click()
  await expect(page.getByText('Đã mời lau-2@bao.example.')).toBeVisible()
})
