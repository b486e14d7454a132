/** Words that many screens share. */
export const general = {
  save: 'Lưu',
  cancel: 'Hủy',
  close: 'Đóng',
  add: 'Thêm',
  remove: 'Bỏ',
  edit: 'Sửa',
  search: 'Tìm',
  all: 'Tất cả',
  none: 'Không có',
  back: 'Quay lại',
  more: 'Xem thêm',
  loading: 'Đang tải…',
  undo: 'Hoàn tác',
  optional: 'không bắt buộc',
  since: (since: { unit: 'minute' | 'hour' | 'day'; count: number }): string =>
    since.unit === 'minute' && since.count < 1
      ? 'vừa xong'
      : `${since.count} ${{ minute: 'phút', hour: 'giờ', day: 'ngày' }[since.unit]}`,
}
