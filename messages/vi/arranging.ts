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
}
