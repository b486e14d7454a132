/** Words about what was pasted into the text from other programs and pages. */
export const pasting = {
  missing: (count: number): string =>
    `${count} ảnh trong đoạn vừa dán nằm ở máy khác hoặc trang khác nên chưa lấy được. Chỗ của ảnh được đánh dấu trong bài.`,
  oldFonts: (fonts: string): string =>
    `Đoạn vừa dán dùng phông chữ cũ (${fonts}), chữ có thể hiện sai dấu. Hãy chuyển mã sang Unicode rồi dán lại.`,
  deletions: (count: number): string => `Đã bỏ ${count} chỗ bị gạch trong chế độ theo dõi thay đổi của Word.`,
  chooseAll: 'Chọn tệp ảnh…',
  missingHere: 'Chỗ này có ảnh chưa lấy được',
  choose: 'Chọn tệp…',
  leaveOut: 'Bỏ ảnh này',
}
