import type { AccountEvent } from '#newsroom/log/account-events.ts'

/** Words of what was done with an account, for its owner. */
export const accountLog = {
  title: 'Nhật ký tài khoản',
  note: 'Mọi việc đã xảy ra với tài khoản này. Thấy việc lạ thì đổi mật khẩu, cho các máy khác thoát ra và báo người quản trị.',
  adminNote: 'Mọi việc đã xảy ra với tài khoản của người này.',
  empty: 'Chưa có gì.',
  older: 'Cũ hơn',
  newest: 'Mới nhất',
  operator: 'Máy chủ',
  /** `by`: who did it, empty where its owner or the clock did; `said`: a device, roles, a day. */
  sentences: {
    signed_in: (_, said) => (said ? `Đăng nhập từ ${said}` : 'Đăng nhập'),
    signed_in_by_passkey: (_, said) => `Đăng nhập bằng khóa truy cập${said ? ` từ ${said}` : ''}`,
    signed_in_by_recovery: (_, said) => `Đăng nhập bằng mã dự phòng${said ? ` từ ${said}` : ''}`,
    password_changed: () => 'Đổi mật khẩu',
    password_reset_by_link: () => 'Đặt mật khẩu mới bằng liên kết',
    second_factor_on: () => 'Bật xác thực hai bước',
    second_factor_off: () => 'Tắt xác thực hai bước',
    recovery_codes_renewed: () => 'Tạo mười mã dự phòng mới',
    passkey_added: () => 'Thêm khóa truy cập',
    passkey_removed: () => 'Gỡ một khóa truy cập',
    session_ended: () => 'Cho một máy thoát ra',
    sessions_ended: () => 'Cho mọi máy khác thoát ra',
    newsroom_set_up: () => 'Lập tòa soạn',
    invitation_accepted: (_, said) => `Nhận lời mời vào tòa soạn${said ? `, vai trò ${said}` : ''}`,
    person_added: (by, said) => `${by || 'Máy chủ'} tạo tài khoản${said ? `, vai trò ${said}` : ''}`,
    person_changed: (by, said) => (said ? `${by} đổi quyền: ${said}` : `${by} sửa tên, chuyên mục hoặc bút danh`),
    person_blocked: (by) => `${by} khóa tài khoản`,
    person_unblocked: (by) => `${by} mở lại tài khoản`,
    password_reset: (by) => `${by} đặt mật khẩu tạm`,
    password_guessed: () => 'Có người lạ dò mật khẩu',
    sign_in_unlocked: (by) => `${by} bỏ giới hạn nhập sai mật khẩu`,
    email_change_asked: () => 'Xin đổi địa chỉ đăng nhập',
    email_changed: (by) => (by ? `${by} đổi địa chỉ đăng nhập` : 'Đổi địa chỉ đăng nhập'),
    reset_asked: () => 'Có người báo quên mật khẩu; liên kết đã gửi đến hộp thư',
    reset_link_made: (by) => `${by} tạo liên kết đặt mật khẩu`,
    second_factor_removed: (by) => `${by} gỡ xác thực hai bước`,
    passkey_taken: (by) => `${by} gỡ một khóa truy cập`,
    contract_end_set: (by, said) =>
      said ? `${by} đặt ngày làm việc cuối cùng: ${said}` : `${by} bỏ ngày hết hợp đồng`,
    contract_ended: () => 'Hết hợp đồng: tài khoản tự khóa',
    personal_data_taken: (by) => (by ? `${by} tải dữ liệu cá nhân` : 'Tải dữ liệu cá nhân'),
    privacy_signed: (_, said) => `Xác nhận đã đọc thông báo về dữ liệu cá nhân, bản ${said}`,
    person_blotted: (by) => `${by} xóa dữ liệu cá nhân`,
  } satisfies Record<AccountEvent, (by: string, said: string) => string> as Record<
    AccountEvent,
    (by: string, said: string) => string
  >,
}
