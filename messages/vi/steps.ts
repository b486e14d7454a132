import type { Step, StepAsking } from '#newsroom/workflow/steps.ts'

type Needs<Name extends Step, Asked extends Step, Words> = Name extends Asked ? Words : unknown

/**
 * The words of each step. `label`: on buttons; `log`: what the log says that somebody did. A step that asks for a reason says
 * what is to be written (`reason`), and one that asks before it is taken what comes of it (`consequence`).
 */
export type StepWords = {
  [Name in Step]: { label: string; log: string } & Needs<Name, StepAsking<'points' | 'reason'>, { reason: string }> &
    Needs<Name, StepAsking<'reason' | 'consent'>, { consequence: string }>
}

/** The words of any step. */
export type WordsOfStep = { label: string; log: string; reason?: string; consequence?: string }

export const stepWords: StepWords = {
  submit: { label: 'Gửi biên tập', log: 'đã gửi biên tập' },
  discard: { label: 'Xóa', log: 'đã xóa bài' },
  withdraw: { label: 'Rút lại', log: 'đã rút bài về' },
  claim: { label: 'Nhận bài', log: 'đã nhận bài' },
  assign: { label: 'Giao bài', log: 'đã giao bài cho' },
  return: {
    label: 'Trả lại phóng viên',
    log: 'đã trả lại phóng viên',
    reason: 'Cần sửa những gì? Phóng viên sẽ đọc đúng những dòng này.',
  },
  release: { label: 'Nhả bài', log: 'đã nhả bài' },
  take_over: {
    label: 'Nhận thay',
    log: 'đã nhận thay',
    reason: 'Vì sao nhận thay? Người đang giữ bài sẽ đọc đúng những dòng này.',
    consequence:
      'Chữ người đang giữ vừa gõ được gửi lên trước (chờ vài giây), rồi bài sang bạn. Chữ họ gõ sau đó được giữ thành một bản trong lịch sử.',
  },
  forward: { label: 'Gửi duyệt', log: 'đã gửi duyệt' },
  approve: { label: 'Duyệt', log: 'đã duyệt' },
  send_back: {
    label: 'Trả lại biên tập',
    log: 'đã trả lại biên tập',
    reason: 'Vì sao trả lại? Người biên tập sẽ đọc đúng những dòng này.',
  },
  recall: { label: 'Rút lại', log: 'đã rút lại để biên tập tiếp' },
  publish: { label: 'Xuất bản', log: 'đã xuất bản', consequence: 'Bài lên báo ngay, bạn đọc thấy liền.' },
  schedule: { label: 'Hẹn giờ', log: 'đã hẹn giờ xuất bản' },
  unschedule: { label: 'Hủy hẹn giờ', log: 'đã hủy hẹn giờ' },
  publish_due: { label: 'Xuất bản theo giờ hẹn', log: 'đã xuất bản theo giờ hẹn' },
  self_publish: {
    label: 'Tự xuất bản',
    log: 'đã tự xuất bản',
    consequence: 'Bài lên báo ngay, không qua duyệt trước; ban biên tập sẽ hậu kiểm sau.',
  },
  publish_small: {
    label: 'Đăng sửa nhỏ',
    log: 'đã đăng một sửa nhỏ, chờ hậu kiểm',
    consequence: 'Chỗ sửa lên báo ngay, không qua duyệt trước; người khác sẽ hậu kiểm.',
  },
  drop_revision: {
    label: 'Bỏ bản sửa',
    log: 'đã bỏ bản sửa, bài giữ nguyên như bạn đọc đang xem',
    consequence:
      'Bài trở lại đúng như bạn đọc đang xem. Chữ đã sửa được giữ thành một bản trong lịch sử, cần thì mở sửa lại và khôi phục.',
  },
  check: { label: 'Đã hậu kiểm', log: 'đã hậu kiểm' },
  revise: { label: 'Sửa bài', log: 'đã mở bài để sửa' },
  correct: { label: 'Cải chính', log: 'đã bắt đầu bài cải chính' },
  take_down: {
    label: 'Gỡ bài',
    log: 'đã gỡ bài',
    reason: 'Lý do gỡ bài (ghi vào nhật ký)',
    consequence: 'Bài rời khỏi báo ngay; địa chỉ bài báo cho bạn đọc rằng bài đã gỡ. Bản lưu vẫn được giữ.',
  },
  reinstate: { label: 'Khôi phục', log: 'đã khôi phục bài bị gỡ' },
  restore: { label: 'Khôi phục', log: 'đã khôi phục bài bị xóa' },
}

/** One of the words of each step. */
export function wordsOf(words: StepWords, what: 'label' | 'log'): Record<Step, string> {
  return Object.fromEntries(Object.entries(words).map(([step, word]) => [step, word[what]])) as Record<Step, string>
}
