/** Words of comments on a text, and of what stands beside it. */
export const comments = {
  title: 'Ý kiến',
  side: {
    label: 'Bên cạnh bài',
    show: 'Hiện cột bên cạnh bài',
    hide: 'Ẩn cột bên cạnh bài',
    sheet: 'Thông tin, ý kiến',
    close: 'Đóng',
    tabs: { fields: 'Thông tin', comments: 'Ý kiến', suggestions: 'Đề xuất', mend: 'Cần sửa' },
    counts: {
      fields: (count: number): string => `${count} mục`,
      comments: (count: number): string => `${count} ý kiến chưa xong`,
      suggestions: (count: number): string => `${count} đề xuất chưa quyết`,
      mend: (count: number): string => `${count} điểm chưa sửa`,
    },
  },
}
