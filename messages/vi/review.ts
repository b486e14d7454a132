import { stepWords } from './steps.ts'

/** Words of the review desk and of taking steps. */
export const review = {
  title: 'Duyệt',
  lead: 'Bài chờ lâu nhất ở trên cùng.',
  groups: {
    submitted: 'Chờ biên tập',
    editing: 'Đang biên tập',
    awaiting_approval: 'Chờ duyệt',
    approved: 'Chờ xuất bản',
    scheduled: 'Đã hẹn giờ',
    unchecked: 'Chờ hậu kiểm',
  },
  empty: 'Hàng chờ đang trống.',
  emptyText: 'Bài phóng viên gửi biên tập trong các chuyên mục bạn phụ trách sẽ hiện ở đây.',
  otherSteps: 'Bước khác',
  otherStepsOf: (title: string): string => `Bước khác cho bài ${title}`,
  stepOf: (step: string, title: string): string => `${step}: ${title}`,
  at: 'lúc',
  working: 'Đang thực hiện…',
  done: (step: string): string => `Xong: ${step}.`,
  receipt: {
    label: 'Việc vừa làm',
    /** Each of the steps as the log says it. */
    did: (steps: readonly string[], title: string): string => {
      const text = steps.join(', ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}: «${title}»`
    },
    undone: (title: string): string => `Đã hoàn tác: «${title}»`,
    reading: 'Đang đọc lại trang báo…',
    out: (time: string): string => `Đã lên trang ${time}`,
    gone: 'Bạn đọc không còn thấy bài; địa chỉ cũ báo bài đã gỡ.',
    unread: 'Chưa đọc lại được trang báo. Hãy mở trang bài để xem.',
    atDesk: (section: string): string => `Ban ${section} thấy bài trong hàng chờ.`,
    waitsForApproval: (section: string): string =>
      section ? `Đang chờ người duyệt chuyên mục ${section}.` : 'Đang chờ người duyệt.',
    waitsForPublishing: 'Bài chờ xuất bản; bạn đọc chưa thấy.',
    toAuthor: (name: string): string => `${name} được báo ngay.`,
    heldBy: (name: string): string => `${name} đang giữ bài.`,
    goesOut: (time: string): string => `Ra lúc ${time}.`,
    look: 'Xem',
    next: 'Bài chờ kế tiếp',
    dismiss: 'Đóng dòng này',
  },
  cameUnderHand: 'Chỗ này vừa đổi sang bài khác. Hãy nhìn lại rồi bấm.',
  unsent: 'Chữ đang soạn chưa lưu được lên máy chủ, nên chưa làm bước này. Xem dòng trạng thái lưu rồi thử lại.',
  reload: 'Tải lại',
  /** What is to be written, and what comes of it, with steps that ask. */
  steps: stepWords,
  reason: {
    label: 'Lý do',
    placeholders: {
      return: 'Mỗi điều một dòng',
      send_back: 'Mỗi điều một dòng',
      take_over: 'VD: Phải sửa xong trước giờ chốt trang',
      take_down: 'VD: Thông tin chưa kiểm chứng, chờ xác minh',
    },
  },
  schedule: {
    label: 'Ngày giờ xuất bản',
    invalid: 'Hãy ghi ngày giờ, như 18:00, mai 6h hoặc 5/12 7:30.',
  },
  correct: {
    title: 'Cải chính bài này',
    falseStatement: 'Thông tin đã đăng (sai)',
    falseHint: 'Bôi chọn câu sai trong bài rồi mới bấm Cải chính, câu ấy vào thẳng ô này.',
    mend: 'Mở luôn bài gốc để sửa chỗ sai',
    mendHint: 'Bạn đọc vẫn thấy bản cũ cho đến khi bản sửa được duyệt và xuất bản.',
    trueStatement: 'Thông tin đúng',
    note: 'Tòa soạn lập một bài cải chính riêng, tít theo Luật Báo chí. Bài đó cũng phải được duyệt rồi mới xuất bản.',
    missing: 'Hãy ghi phần này.',
    submit: 'Lập bài cải chính',
  },
  confirm: {
    title: (step: string, title: string): string => `${step} «${title}»?`,
    article: (title: string): string => `«${title}»`,
    orSchedule: 'Hoặc để bài ra đúng giờ đã hẹn:',
    shortPath: 'Nhật ký vẫn ghi đủ từng bước.',
  },
}
