/** Words of mail about accounts. */
export const letters = {
  greeting: (name: string): string => (name ? `Chào ${name},` : 'Chào bạn,'),
  foot: (newspaper: string): string => `Thư tự động của tòa soạn ${newspaper}.`,
  invitation: {
    subject: (newspaper: string): string => `Lời mời vào tòa soạn ${newspaper}`,
    text: (newspaper: string, role: string): string => `Bạn được mời vào tòa soạn ${newspaper} với vai trò ${role}.`,
    textBy: (who: string, newspaper: string, role: string): string =>
      `${who} mời bạn vào tòa soạn ${newspaper} với vai trò ${role}.`,
    open: 'Đặt tên và mật khẩu của bạn tại đây:',
    until: (time: string): string =>
      `Liên kết dùng được một lần, đến ${time}. Nếu bạn không chờ lời mời này, hãy bỏ qua thư.`,
  },
  password_reset: {
    subject: (newspaper: string): string => `Đặt mật khẩu mới – ${newspaper}`,
    text: 'Có người, có lẽ là bạn, báo quên mật khẩu của tài khoản này.',
    open: 'Đặt mật khẩu mới tại đây:',
    until:
      'Liên kết dùng được một lần, trong một giờ. Nếu không phải bạn yêu cầu thì không cần làm gì: mật khẩu cũ vẫn dùng được.',
  },
  password_was_reset: {
    subject: (newspaper: string): string => `Mật khẩu của bạn đã được đặt lại – ${newspaper}`,
    text: 'Mật khẩu của tài khoản bạn vừa được đặt lại bằng một liên kết. Mọi máy đang đăng nhập đã bị thoát ra.',
    otherwise: 'Nếu không phải bạn làm, hãy báo ngay cho người quản trị của tòa soạn.',
  },
}
