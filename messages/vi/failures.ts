/** Pages for when no page can be made. */
export const failures = {
  brokenTitle: 'Trang đang có trục trặc',
  brokenText: 'Xin bạn đọc thử lại sau ít phút. Tòa soạn đã được báo lỗi.',
  awayTitle: 'Trang này tạm thời chưa mở được',
  awayText: 'Máy chủ đang không đọc được cơ sở dữ liệu. Xin bạn thử lại sau ít phút; những gì đã lưu vẫn còn nguyên.',
  badRequestTitle: 'Không hiểu địa chỉ này',
  badRequestText: 'Địa chỉ hoặc cách gửi không đúng. Mời bạn trở về trang nhất.',
  busyTitle: 'Đang có quá nhiều lượt truy cập',
  busyText: 'Xin bạn đọc thử lại sau ít giây.',
  notFoundTitle: 'Không tìm thấy trang',
  notFoundText: 'Không có gì ở địa chỉ này. Mời bạn trở về trang nhất.',
  errorId: (id: string): string => `Mã lỗi: ${id}`,
}
