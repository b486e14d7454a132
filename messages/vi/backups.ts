/** Words for what those on duty are told of the backups. */
export const backups = {
  title: 'Sao lưu',
  good: (time: string, equal: number, pages: number, took: string): string =>
    `Sao lưu ${time} đã phục hồi thử: ${equal}/${pages} trang giống hệt, ${took}.`,
  goodWithoutPages: (time: string, took: string): string =>
    `Sao lưu ${time} đã phục hồi thử: dữ liệu, tệp và mọi phiên bản nguyên vẹn, ${took}.`,
  newest: (time: string): string => `Bản mới nhất: ${time}.`,
  made: (time: string): string => `Sao lưu ${time} đã xong, chưa phục hồi thử.`,
  place: (place: string): string => `Cất ở ${place}.`,
  first: 'Bản sao lưu đầu tiên sẽ được lập đêm nay.',
  none: 'Chưa có bản sao lưu nào.',
  stale: (time: string): string => `Bản sao lưu gần nhất là từ ${time}.`,
  failed: (time: string, reason: string): string => `Lần sao lưu lúc ${time} không thành: ${reason}`,
  rehearsal: (time: string): string => `Bản sao lưu ${time} phục hồi thử không đạt:`,
  logBehind: (time: string): string =>
    `Cơ sở dữ liệu được chép theo từng giây lần cuối lúc ${time}: ổ đĩa hỏng bây giờ thì mất những gì ghi sau đó.`,
  lastGood: (time: string): string => `Bản gần nhất phục hồi được: ${time}.`,
  call: 'Báo người quản trị máy chủ ngay: nếu hôm nay máy hỏng thì không lấy lại được đủ bài.',
  missing: (count: number): string =>
    `${count} ảnh hoặc tệp có tên trong kho mà không còn trên đĩa nên không được sao lưu.`,
  restored: (at: string, of: string): string => `Tòa soạn được phục hồi lúc ${at}, từ bản sao lưu ${of}.`,
  held: 'Các bài này đến giờ trong lúc máy nghỉ và chưa lên báo. Mở từng bài để cho lên hoặc hẹn giờ lại:',
  heldFronts: (count: number): string => `${count} lịch thay trang nhất, trang mục đến giờ trong lúc đó đã bị hủy.`,
}
