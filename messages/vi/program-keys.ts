import type { KeyScope } from '#newsroom/people/program-key.ts'

/** Words of keys for programs, and of what programs are told. */
export const programKeys = {
  tab: 'Khóa cho chương trình',
  title: 'Khóa cho chương trình',
  note: 'Để một chương trình khác (máy chủ ảnh, công cụ nhập tin…) làm việc với tòa soạn. Mỗi khóa làm thay cho một tài khoản và không bao giờ được nhiều hơn tài khoản ấy; chặn tài khoản là khóa hết hiệu lực ngay. Khóa không nộp, duyệt hay xuất bản bài: việc đó luôn có người chịu trách nhiệm.',
  none: 'Chưa có khóa nào.',
  scopes: {
    'articles.read': 'xem bài',
    'articles.write': 'tạo và sửa bản nháp',
    'media.write': 'gửi ảnh',
  } satisfies Record<KeyScope, string>,
  list: {
    actsFor: (name: string): string => `Làm thay ${name}`,
    blocked: 'tài khoản đang bị chặn, khóa không dùng được',
    until: (day: string): string => `hết hạn ${day}`,
    used: (when: string, from: string): string => `dùng gần nhất ${when}, từ ${from}`,
    unused: 'chưa dùng lần nào',
    replace: 'Đổi khóa',
    replaceOf: (name: string): string => `Đổi khóa ${name}`,
    end: 'Bỏ khóa',
    endOf: (name: string): string => `Bỏ khóa ${name}`,
    replaced: 'Khóa mới đây. Khóa cũ còn dùng được 24 giờ nữa để kịp thay.',
  },
  add: {
    title: 'Cấp khóa mới',
    name: 'Tên của khóa',
    nameHint: 'Để nhận ra sau này, ví dụ: Máy chủ ảnh.',
    person: 'Làm thay tài khoản',
    may: 'Được làm',
    days: 'Thời hạn',
    dayCount: (days: number): string => `${days} ngày`,
    submit: 'Cấp khóa',
    done: 'Khóa mới',
    onlyNow: 'Khóa chỉ hiện một lần này. Chép vào chương trình rồi đóng trang.',
  },
  answers: {
    noKey: 'Khóa thiếu, sai, đã hết hạn hoặc không còn dùng được.',
    noScope: (scope: string): string => `Khóa này không được phép: ${scope}.`,
    tooFast: (seconds: number): string => `Gọi quá nhanh. Hãy thử lại sau ${seconds} giây.`,
  },
}
