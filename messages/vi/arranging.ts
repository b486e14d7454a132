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
  merging: {
    into: (name: string): string => `Gộp ${name} vào`,
    nothing: 'Không gộp',
    submit: (name: string, into: string): string => `Gộp ${name} vào ${into}`,
    section: (name: string, into: string): string =>
      `Không hoàn tác được. Mọi bài, đề tài của ${name} chuyển sang ${into}, kể cả bài đang viết, chờ duyệt và hẹn giờ; người phụ trách ${name} phụ trách ${into}, nhưng quyền tự xuất bản ở ${name} không đi theo. Địa chỉ của ${name} và của các bài dẫn sang địa chỉ mới.`,
    topic: (name: string, into: string): string =>
      `Không hoàn tác được. Mọi bài thuộc ${name} chuyển sang ${into}; địa chỉ của ${name} dẫn sang ${into}.`,
    penName: (name: string, into: string): string =>
      `Không hoàn tác được. Mọi bài ký ${name} sẽ ký ${into}; địa chỉ trang ${name} dẫn sang ${into}. Bạn đọc sẽ thấy hai bút danh là một.`,
  },
  penNames: {
    title: 'Trang bút danh',
    ownNote: 'Bạn đọc thấy ảnh chân dung và lời giới thiệu ở trang tác giả, khi dưới bút danh đã có bài đăng.',
    adminNote:
      'Ảnh chân dung và lời giới thiệu ở trang tác giả. Bút danh nào là của cùng một người thì chỉ người đó được cho bạn đọc biết.',
    none: 'Chưa có bút danh nào.',
    bio: 'Giới thiệu',
    bioNote: 'Vài câu về tác giả. Có thể để trống.',
    portrait: 'Chân dung',
    choose: 'Chọn ảnh chân dung',
    change: 'Đổi ảnh',
    remove: 'Bỏ ảnh',
    together: 'Cho bạn đọc biết bút danh này cùng một người với các bút danh khác của tôi',
    togetherNote: 'Chỉ những bút danh cùng được chọn mới nhắc đến nhau. Bút danh không chọn thì giữ kín.',
    page: 'Trang',
    name: 'Bút danh',
    rename: 'Đổi tên, địa chỉ',
    renameNote: 'Tên mới hiện dưới mọi bài đã đăng. Địa chỉ cũ tự dẫn sang địa chỉ mới.',
    slug: 'Địa chỉ',
  },
}
