/** Words of signing in and of setting up the first administrator. */
export const signIn = {
  title: 'Đăng nhập',
  toNewsroom: 'Đăng nhập vào tòa soạn',
  email: 'Địa chỉ e-mail',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  toSite: 'Về trang báo',
  setUp: {
    title: 'Lập tòa soạn mới',
    lead: 'Tài khoản đầu tiên là người quản trị: lập chuyên mục, mời mọi người và khai báo thông tin của báo.',
    name: 'Họ và tên',
    passwordHint: 'Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    language: 'Ngôn ngữ làm việc',
    alone: 'Tòa soạn chỉ có mình tôi',
    aloneHint:
      'Đánh dấu thì bạn tự duyệt được bài mình viết. Không đánh dấu thì mỗi bài cần người thứ hai duyệt. Đổi lại lúc nào cũng được ở Cài đặt.',
    submit: 'Bắt đầu làm việc',
  },
}
