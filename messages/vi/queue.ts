/** Words of the queue of the review desk. */
export const queue = {
  title: 'Hàng chờ',
  assign: {
    label: 'Giao cho ai?',
    hint: 'Người được giao thành người giữ bài và được báo ngay.',
    choose: 'Chọn người…',
    missing: 'Hãy chọn một người.',
    nobody: 'Chưa có ai khác biên tập được bài này.',
    person: (name: string, role: string, held: number): string =>
      `${name} – ${role}${held > 0 ? `, đang giữ ${held} bài` : ''}`,
  },
}
