/** Words of one's own account. */
export const account = {
  title: 'Tài khoản',
  role: 'Vai trò',
  email: 'Địa chỉ e-mail',
  language: 'Ngôn ngữ làm việc',
  languageNote: 'Chỉ đổi chữ trên màn hình làm việc của bạn. Bài viết và trang báo giữ nguyên.',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  signOut: 'Đăng xuất',
  signOutNote: 'Kết thúc phiên làm việc trên máy này.',
  toSite: 'Xem trang báo',
  help: 'Hướng dẫn',
  menu: 'Tài khoản và ngôn ngữ',
  review: {
    title: 'Bàn duyệt',
    note: 'Bình thường bàn duyệt ở lại bài bạn vừa quyết; bài kế tiếp mở bằng phím W hoặc nút “Bài chờ kế tiếp”. Nếu tự mở, các bước của bài mới chờ một giây rồi mới nhận phím và nút.',
    opensNext: 'Sau mỗi bước tự mở bài kế tiếp đang chờ tôi',
  },
  changePassword: {
    title: 'Đổi mật khẩu',
    note: 'Sau khi đổi, mọi máy khác đang đăng nhập bằng tài khoản này sẽ bị thoát ra.',
    present: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    hint: 'Ít nhất 10 ký tự.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu.',
    wrong: 'Mật khẩu hiện tại không đúng.',
  },
}
