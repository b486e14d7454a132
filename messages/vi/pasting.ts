/** Words about what was pasted into the text from other programs and pages. */
export const pasting = {
  missing: (count: number): string =>
    `${count} ảnh trong đoạn vừa dán nằm ở máy khác hoặc trang khác nên chưa lấy được. Chỗ của ảnh được đánh dấu trong bài.`,
  oldFonts: (fonts: string): string => `Đoạn vừa dán dùng phông chữ cũ (${fonts}), chữ có thể hiện sai dấu.`,
  frames: (count: number): string =>
    `${count} đoạn phim hoặc khung nhúng không lấy được. Chỗ của chúng được đánh dấu trong bài.`,
  leftOut: (parts: string): string => `Không đưa vào bài: ${parts}.`,
  left: {
    deletions: (count: number): string => `${count} chỗ bị gạch khi theo dõi thay đổi`,
    comments: (count: number): string => `${count} ghi chú của người biên tập`,
    hidden: (count: number): string => `${count} đoạn chữ ẩn`,
    folded: (count: number): string => `${count} phần đang gập lại của trang`,
    controls: (count: number): string => `${count} nút bấm hoặc ô nhập`,
    advertising: (count: number): string => `${count} quảng cáo`,
    drawings: (count: number): string => `${count} hình vẽ có chữ`,
    signs: (count: number): string => `${count} ký hiệu của phông riêng`,
  },
  joined: 'Các dòng bị ngắt giữa câu đã được nối lại thành đoạn.',
  keepLines: 'Giữ nguyên từng dòng',
  oldLetters: {
    found: (count: number, name: string): string =>
      `${count} đoạn viết theo bảng mã cũ ${name}. Có thể chuyển sang Unicode; phần đã đúng giữ nguyên.`,
    names: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' },
    here: 'Chuyển đoạn đang đứng',
    all: 'Chuyển tất cả',
  },
  chooseAll: 'Chọn tệp ảnh…',
  missingHere: 'Chỗ này có ảnh chưa lấy được',
  frameHere: (title: string): string =>
    title === '' ? 'Khung nhúng không lấy được' : `Khung nhúng không lấy được: ${title}`,
  choose: 'Chọn tệp…',
  leaveOut: 'Bỏ ảnh này',
  removeMark: 'Bỏ dấu này',
}
