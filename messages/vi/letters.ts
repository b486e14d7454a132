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
  email_old: {
    subject: (newspaper: string): string => `Đổi địa chỉ đăng nhập – ${newspaper}`,
    text: (email: string): string =>
      `Tài khoản của bạn sắp đổi địa chỉ đăng nhập sang ${email}. Việc đổi cần bạn đồng ý.`,
    open: 'Xem và đồng ý:',
    otherwise:
      'Nếu không phải bạn yêu cầu, đừng mở liên kết và hãy đổi mật khẩu ngay: có người đang ở trong tài khoản của bạn.',
  },
  email_new: {
    subject: (newspaper: string): string => `Xác nhận địa chỉ mới – ${newspaper}`,
    text: (email: string): string => `Một tài khoản của tòa soạn muốn đăng nhập bằng địa chỉ ${email}.`,
    open: 'Xem và đồng ý:',
    otherwise: 'Liên kết dùng được một lần, trong một ngày. Nếu không phải bạn yêu cầu, hãy bỏ qua thư.',
  },
  email_was_changed: {
    subject: (newspaper: string): string => `Địa chỉ đăng nhập đã đổi – ${newspaper}`,
    text: 'Tài khoản của bạn từ nay đăng nhập bằng một địa chỉ khác. Địa chỉ này không dùng để đăng nhập nữa.',
    otherwise: 'Nếu không phải bạn làm, hãy báo ngay cho người quản trị của tòa soạn.',
  },
  protection_changed: {
    subject: (newspaper: string): string => `Bảo vệ tài khoản của bạn vừa thay đổi – ${newspaper}`,
    text: 'Xác thực hai bước hoặc khóa truy cập của tài khoản bạn vừa được thêm, bật, tắt hoặc gỡ.',
    otherwise: 'Nếu không phải bạn làm, hãy báo ngay cho người quản trị của tòa soạn.',
  },
  new_sign_in: {
    subject: (newspaper: string): string => `Đăng nhập mới – ${newspaper}`,
    text: (device: string, time: string, network: string): string =>
      `Tài khoản của bạn vừa đăng nhập trên một máy chưa dùng bao giờ: ${device}, lúc ${time}${network ? `, mạng ${network}` : ''}.`,
    unknown: 'chưa rõ máy nào',
    open: 'Xem các máy đang đăng nhập:',
    otherwise: 'Nếu là bạn thì không cần làm gì. Nếu không, hãy cho máy ấy thoát ra và đổi mật khẩu ngay.',
  },
}
