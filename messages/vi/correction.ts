/** What a new correction begins with, for its writer to fill in; in the language of the newspaper. */
export const correction = {
  sapo: (work: { title: string; section: string; date: string }): string =>
    `Bài “${work.title}” đăng ngày ${work.date} ở chuyên mục ${work.section} có thông tin chưa chính xác. Tòa soạn xin cải chính như sau:`,
  falseStatement: (text: string): string => `Thông tin đã đăng: ${text}`,
  trueStatement: (text: string): string => `Thông tin đúng là: ${text}`,
  apology: 'Tòa soạn thành thật xin lỗi bạn đọc và các tổ chức, cá nhân liên quan.',
}
