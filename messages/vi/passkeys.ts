/** Words of passkeys. */
export const passkeys = {
  title: 'Khóa truy cập (passkey)',
  note: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của máy, không cần mật khẩu. Trang giả mạo không lấy được khóa.',
  adminNote:
    'Các khóa của người này. Gỡ khi họ mất máy, sau khi chắc chắn đúng là họ báo. Mọi máy đang đăng nhập sẽ bị thoát ra, và họ được báo bằng thư.',
  name: 'Tên của khóa',
  nameHint: 'Để nhận ra sau này, ví dụ: Máy tính ở bàn, iPhone của tôi.',
  unnamed: 'Khóa không tên',
  add: 'Thêm khóa trên máy này',
  done: 'Đã thêm khóa truy cập.',
  stopped: 'Máy chưa xác nhận nên chưa làm gì. Có thể thử lại.',
  refused: 'Khóa này không mở được tài khoản nào ở đây. Hãy đăng nhập bằng mật khẩu.',
  added: (day: string): string => `thêm ngày ${day}`,
  used: (day: string): string => `dùng gần nhất ${day}`,
  drop: 'Gỡ',
  dropOf: (name: string): string => `Gỡ khóa ${name}`,
  signIn: 'Vào bằng khóa truy cập (passkey)',
}
