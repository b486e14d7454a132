/** Words of steps that somebody else has to take. */
export const blocked = {
  reasons: {
    own_text: 'Bạn là người viết bài này nên người khác phải duyệt.',
    own_changes: 'Lần sửa này chỉ có bạn sửa nên người khác phải duyệt.',
    section: 'Bài ở chuyên mục bạn không phụ trách.',
    author: 'Bài đang ở tay người viết; người viết gửi thì tòa soạn mới nhận.',
    own_check: 'Bài do bạn đưa lên báo nên người khác phải hậu kiểm.',
  },
  rank: (role: string): string => `Việc của ${role} trở lên.`,
  held: (name: string): string => (name ? `${name} đang giữ bài.` : 'Người khác đang giữ bài.'),
  /** Why the named step can't be taken, as its button says it. */
  button: (step: string): string => `${step}: chờ người khác`,
  people: (names: string, others: number): string =>
    others > 0 ? `Làm được: ${names} và ${others} người nữa.` : `Làm được: ${names}.`,
  person: (name: string, role: string): string => `${name} (${role})`,
  nobody: 'Hiện chưa ai trong tòa soạn làm được bước này.',
  alone: 'Tòa soạn mới có một tài khoản.',
  setRule: 'Cho phép tự duyệt',
  addPeople: 'Thêm người',
  remind: 'Nhắc họ',
  reminded: (names: string): string => `Đã nhắc ${names}.`,
}
