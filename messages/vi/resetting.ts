/** Words of getting back in after a forgotten password. */
export const resetting = {
  forgotten: 'Quên mật khẩu?',
  ask: {
    title: 'Quên mật khẩu',
    lead: 'Ghi địa chỉ e-mail bạn dùng để đăng nhập. Chúng tôi gửi đến đó một liên kết để đặt mật khẩu mới.',
    noMail:
      'Máy chủ này chưa cài đặt gửi thư. Hãy nhờ người quản trị của tòa soạn: họ tạo được liên kết đặt mật khẩu mới ở trang Người.',
    submit: 'Gửi liên kết',
    done: 'Nếu địa chỉ này có tài khoản, thư sẽ đến trong ít phút. Liên kết dùng được một lần, trong một giờ.',
    notArrived: 'Không thấy thư? Xem hộp thư rác, hoặc nhờ người quản trị của tòa soạn.',
    back: 'Về trang đăng nhập',
  },
  set: {
    title: 'Đặt mật khẩu mới',
    lead: (email: string): string => `Cho tài khoản ${email}. Mọi máy đang đăng nhập sẽ bị thoát ra.`,
    submit: 'Đặt mật khẩu',
    done: 'Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu đó.',
    goneTitle: 'Liên kết không dùng được nữa',
    gone: 'Liên kết đã dùng rồi hoặc quá một giờ.',
    askAgain: 'Xin liên kết khác',
  },
  byAdmin: {
    title: 'Quên mật khẩu',
    note: 'Tạo một liên kết rồi tự chuyển cho người này bằng đường riêng; họ tự đặt mật khẩu mới. Dùng được một lần, trong một giờ.',
    submit: 'Tạo liên kết đặt mật khẩu',
    done: 'Hãy chuyển liên kết này cho đúng người:',
    onlyNow: 'Liên kết chỉ hiện lần này.',
    typed: 'Hoặc tự đặt một mật khẩu tạm',
  },
}
