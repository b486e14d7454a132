/** The words of what readers can set, share and save on reading pages. */
export const reader = {
  settings: 'Cỡ chữ và nền',
  textSize: 'Cỡ chữ',
  textSizes: { 1: 'Nhỏ', 2: 'Vừa', 3: 'Lớn', 4: 'Rất lớn' },
  theme: 'Nền',
  themes: { light: 'Sáng', dark: 'Tối', system: 'Theo máy' },
  suggestions: 'Gợi ý tìm kiếm',

  tools: 'Chia sẻ và lưu bài',
  share: 'Chia sẻ',
  facebook: 'Facebook',
  email: 'E-mail',
  copy: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  notCopied: 'Trình duyệt không cho chép. Bạn chép từ thanh địa chỉ.',
  print: 'In bài',

  save: 'Lưu để đọc ngoại tuyến',
  saving: 'Đang lưu…',
  saved: 'Đã lưu. Bạn đọc được bài này khi không có mạng.',
  saveFailed: 'Chưa lưu được. Bạn thử lại khi có mạng tốt hơn.',
  saveFull: 'Đã lưu đủ số bài. Bạn bỏ bớt bài cũ để lưu bài này.',
  unsave: 'Bỏ lưu',
  unsaveThis: 'Bỏ lưu bài',
  unsaved: 'Đã bỏ lưu.',
  savedGone: 'Tòa soạn đã gỡ bài này, nên bài không còn ở đây.',
  savedTitle: 'Bài đã lưu',
  savedLead: 'Những bài bạn lưu nằm trên máy này, đọc được cả khi không có mạng. Tòa soạn không biết bạn lưu bài nào.',
  savedNone: 'Chưa có bài nào. Dưới mỗi bài có nút “Lưu để đọc ngoại tuyến”.',
  savedOffline: 'Không có mạng, và trang bạn mở chưa được lưu. Đây là những bài bạn đọc được.',
  savedUnable: 'Trình duyệt này không lưu bài được: cần bật JavaScript, và đọc báo qua kết nối an toàn (https).',
  savedOff: 'Báo đang tắt việc lưu bài. Những bài bạn đã lưu vẫn nằm trên máy, và sẽ trở lại đây khi báo bật lại.',

  mostRead: 'Đọc nhiều',
  mostReadLead:
    'Những bài được đọc nhiều nhất trong 24 giờ qua. Chúng tôi chỉ đếm số lượt đọc của từng bài: không cookie, không biết ai đọc.',
  mostReadNone: 'Chưa có số liệu.',
}
