/** Words of arranging what articles are gathered under: sections, topics, stories, series, pen names. */
export const arranging = {
  sections: {
    under: 'Thuộc chuyên mục',
    inMasthead: 'Không thuộc mục nào (đứng trên măng sét)',
    underNote:
      'Trang, danh sách và RSS của mục trên hiện cả bài của mục này. Ai phụ trách mục trên cũng phụ trách mục này.',
    hasSections: 'Mục này có chuyên mục con nên phải đứng trên măng sét: báo chỉ có hai cấp chuyên mục.',
    description: 'Giới thiệu',
    descriptionNote: 'Một hai câu ở đầu trang chuyên mục. Có thể để trống.',
  },
  topics: {
    name: 'Tên',
    kind: 'Loại',
    kinds: { topic: 'Chủ đề', story: 'Dòng sự kiện', series: 'Loạt bài' },
    kindNotes: {
      topic: 'Gom mọi bài về một lĩnh vực, mới nhất ở trên. Trang: /chu-de/…',
      story: 'Một việc đang diễn ra: trang là dòng thời gian theo ngày giờ. Trang: /dong-su-kien/…',
      series: 'Nhiều kỳ đọc theo thứ tự: Kỳ 1, Kỳ 2… theo giờ xuất bản. Trang: /loat-bai/…',
    },
    anyKind: 'Mọi loại',
    find: 'Tìm chủ đề, dòng sự kiện, loạt bài…',
    noneFound: 'Không có mục nào như vậy.',
    note: 'Một bài có thể thuộc nhiều chủ đề, dòng sự kiện, loạt bài. Đổi tên, đổi địa chỉ hay đổi loại thì địa chỉ cũ tự dẫn sang địa chỉ mới.',
    slugNote: 'Phần cuối của địa chỉ trang. Để trống thì giữ nguyên.',
    descriptionNote: 'Một hai câu ở đầu trang. Có thể để trống.',
    add: 'Thêm chủ đề, dòng sự kiện hoặc loạt bài',
    articles: (count: number): string => `${count} bài`,
    closed: 'đã khép lại',
    closedGroup: 'Đã khép lại',
    close: 'Khép lại',
    closeNote: 'Trang ghi rõ ngày khép lại và vẫn còn nguyên; khi chọn cho bài mới, mục này xếp cuối.',
    reopen: 'Mở lại',
    reopenNote: 'Mục này đã khép lại. Mở lại khi có diễn biến mới.',
    empty: 'Chưa có chủ đề nào.',
    emptyText: 'Chủ đề gom các bài về một việc, ví dụ Chuyển đổi số.',
  },
}
