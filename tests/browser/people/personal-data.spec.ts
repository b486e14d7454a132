import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { command, signInByPassword } from '../kit/second-factor.ts'

test('somebody reads what was done with their account and takes their data; who has left is blotted out, and their bylines stay', async ({
  browser,
  newsroom,
}) => {
  const { url } = newsroom
  const person = { email: 'roi-di@bao.example', password: newsroom.password }
  const words = ['--email', person.email, '--name', 'Phan Thị Rời', '--role', 'reporter', '--password', person.password]
  await command(newsroom, 'user:add', ...words)
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signInByPassword(page, newsroom, person)
  await page.goto(`${url}/newsroom/account/security`)
  const log = page.locator('#log')
  await expect(log.getByText(/^Đăng nhập từ Chrome/)).toBeVisible()
  await expect(log.getByText('Máy chủ tạo tài khoản, vai trò Phóng viên')).toBeVisible()
  const data = page.locator('#data')
  await data.getByRole('button', { name: 'Chuẩn bị tệp dữ liệu' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    data.getByRole('link', { name: 'Tải tệp dữ liệu về' }).click(),
  ])
  const files = unzipSync(await readFile(await download.path()))
  expect(Object.keys(files).sort()).toEqual(['du-lieu-ca-nhan.html', 'du-lieu-ca-nhan.json'])
  const known = JSON.parse(strFromU8(files['du-lieu-ca-nhan.json'] ?? new Uint8Array()))
  expect(known.account).toMatchObject({ name: 'Phan Thị Rời', email: person.email })
  expect(strFromU8(files['du-lieu-ca-nhan.html'] ?? new Uint8Array())).toContain('Phan Thị Rời')

  // Somebody else's is nobody's but an administrator's.
  const editor = await at(browser, newsroom, newsroom.people.chief)
  const admin = await at(browser, newsroom, newsroom.people.admin)
  await admin.goto(`${url}/newsroom/people`)
  await admin.getByRole('link', { name: 'Phan Thị Rời' }).click()
  await admin.waitForURL(/\/newsroom\/people\/[0-9a-z]+$/)
  const address = `${url}/api/people/${new URL(admin.url()).pathname.split('/').at(-1)}/personal-data`
  expect((await editor.request.get(address)).status()).toBe(403)
  expect((await admin.request.get(address)).status()).toBe(200)
  await expect(admin.getByRole('heading', { name: 'Xóa dữ liệu cá nhân' })).toHaveCount(0)
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await admin.getByLabel('Tôi chắc chắn muốn xóa dữ liệu cá nhân của Phan Thị Rời').check()
  await admin.getByRole('button', { name: 'Xóa dữ liệu cá nhân' }).click()
  await expect(admin.getByText(/Dữ liệu cá nhân của người này đã được xóa/)).toBeVisible()
  await expect(admin.getByRole('heading', { name: /^Người cũ số \d+$/ })).toBeVisible()
  await expect(admin.getByText(person.email)).toHaveCount(0)
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toHaveCount(0)
  await admin.goto(`${url}/newsroom/people`)
  await expect(admin.getByRole('link', { name: /^Người cũ số \d+$/ })).toBeVisible()
  await expect(admin.getByText('Phan Thị Rời')).toHaveCount(0)
})

test('a notice on personal data is signed before anything else, once, and leads on; an empty one asks nobody', async ({
  browser,
  newsroom,
}) => {
  const { url } = newsroom
  const admin = await at(browser, newsroom, newsroom.people.admin)
  const write = async (text: string) => {
    await admin.goto(`${url}/newsroom/settings/doors`)
    if (new URL(admin.url()).pathname.endsWith('/privacy')) {
      await admin.getByRole('button', { name: 'Tôi đã đọc và đồng ý' }).click()
      await admin.waitForURL(`${url}/newsroom/settings/doors`)
    }
    await admin.getByLabel('Nội dung thông báo').fill(text)
    await admin.locator('#privacy').getByRole('button', { name: 'Lưu' }).click()
  }
  await write('Tòa soạn giữ tên và địa chỉ của bạn.')
  try {
    const page = await at(browser, newsroom, newsroom.people.reporter)
    await page.goto(`${url}/newsroom/articles`)
    await expect(page.getByText('Tòa soạn giữ tên và địa chỉ của bạn.')).toBeVisible()
    await page.getByRole('button', { name: 'Tôi đã đọc và đồng ý' }).click()
    await expect(page).toHaveURL(`${url}/newsroom/articles`)
    await page.goto(`${url}/newsroom/account/security`)
    await expect(page.getByText('Xác nhận đã đọc thông báo về dữ liệu cá nhân, bản 1')).toBeVisible()
  } finally {
    await write('')
  }
  const other = await at(browser, newsroom, newsroom.people.editor)
  await other.goto(`${url}/newsroom/articles`)
  await expect(other).toHaveURL(`${url}/newsroom/articles`)
})
