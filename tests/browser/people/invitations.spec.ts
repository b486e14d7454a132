import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '../kit/newsroom-server.ts'

test('somebody is invited by a link, comes in once, and the administrator sees who is waited for', async ({
  page,
  newsroom,
  browser,
}) => {
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto('/newsroom/people')
  await page.getByRole('link', { name: 'Mời người' }).click()
  await page.getByLabel('Địa chỉ e-mail').fill('moi@bao.example')
  await page.getByLabel('Vai trò').selectOption('editor')
  await page.getByRole('button', { name: 'Mời', exact: true }).click()
  await expect(page.getByText('Đã mời moi@bao.example.')).toBeVisible()
  const link = await page.getByLabel('Hãy tự chuyển liên kết này').inputValue()
  expect(link).toContain(`${newsroom.url}/sign-in/invitation?link=`)
  await page.goto('/newsroom/people')
  await expect(page.getByRole('listitem').filter({ hasText: 'moi@bao.example' })).toContainText('Biên tập viên')

  // It works without scripts, and what is wrong keeps what was typed.
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await guest.goto(link)
  await expect(guest.getByText('với vai trò Biên tập viên')).toBeVisible()
  await guest.getByLabel('Họ và tên').fill('Nguyễn Thị Mới')
  await guest.getByLabel('Mật khẩu của bạn').fill('ngắn')
  await guest.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(guest.getByText('Mật khẩu quá ngắn.')).toBeVisible()
  await expect(guest.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Mới')
  await guest.getByLabel('Mật khẩu của bạn').fill('một câu vừa đủ dài')
  await guest.getByRole('button', { name: 'Vào tòa soạn' }).click()
  await expect(guest).toHaveURL(`${newsroom.url}/newsroom/help`)
  await expect(guest.getByText('Nguyễn Thị Mới').first()).toBeAttached()

  const late = await (await browser.newContext()).newPage()
  await late.goto(link)
  await expect(late.getByRole('heading', { name: 'Liên kết không dùng được nữa' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /Nguyễn Thị Mới/ })).toBeVisible()
  await expect(page.getByText('Đã mời, chưa nhận')).toBeHidden()
})

test('a list of people is invited whole or not at all, and an invitation is withdrawn', async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.admin)
  await page.goto('/newsroom/people/invite')
  const list = page.getByRole('textbox', { name: 'Danh sách' })
  await list.fill('mot@bao.example, Một, Phóng viên\nhai@bao.example, Hai, Nhạc trưởng')
  await page.getByRole('button', { name: 'Mời cả danh sách' }).click()
  await expect(page.getByText('Dòng 2: vai trò không hợp lệ')).toBeVisible()
  await expect(list).toHaveValue(/Nhạc trưởng/)
  await list.fill('mot@bao.example, Một, Phóng viên\nhai@bao.example, Hai, Thư ký tòa soạn')
  await page.getByRole('button', { name: 'Mời cả danh sách' }).click()
  await expect(page.getByText('Đã mời 2 người.')).toBeVisible()
  const [first = ''] = (await page.getByLabel('Liên kết của từng người').inputValue()).split('\n')
  await page.goto('/newsroom/people')
  await page.getByRole('button', { name: 'Thu hồi lời mời mot@bao.example' }).click()
  await expect(page.getByText('mot@bao.example')).toBeHidden()
  await page.goto(first.split(/\s+/)[1] ?? '')
  await expect(page.getByRole('heading', { name: 'Liên kết không dùng được nữa' })).toBeVisible()
})

test('who forgot their password comes back by a link from the command line, with no mail server', async ({
  browser,
  newsroom,
}) => {
  const { email } = newsroom.people.contributor
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${newsroom.url}/sign-in`)
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await expect(page.getByText('Máy chủ này chưa cài đặt gửi thư.')).toBeVisible()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', 'server/newsroom-command.ts', 'user:reset', '--email', email],
    { env: newsroom.environment },
  )
  await page.goto(/http\S+/.exec(stdout)?.[0] ?? '')
  await page.getByLabel('Mật khẩu mới').fill('một mật khẩu khác hẳn')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(page.getByText('Đã đặt mật khẩu mới.')).toBeVisible()
  await page.getByLabel('Địa chỉ e-mail').fill(email)
  await page.getByLabel('Mật khẩu').fill('một mật khẩu khác hẳn')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(`${newsroom.url}/newsroom`)
})
