import { insetNames } from './nodes.ts'

/** Words of what is set into an article while it is written: galleries, boxes, quotes, videos, files, notes. */
export const blocks = {
  insert: 'Chèn',
  names: insetNames,
  placeholders: {
    pullQuote: 'Câu nói đáng chú ý trong bài…',
    source: 'Tên, chức danh',
    boxTitle: 'Tít của hộp',
    videoCaption: 'Chú thích video',
    audioTitle: 'Tên bản ghi âm',
    fileTitle: 'Tên tệp cho bạn đọc',
    footnote: 'Nguồn, giải thích…',
  },
  drag: (name: string): string => `Kéo để chuyển ${lower(name)}`,
  moveUp: (name: string): string => `Đưa ${lower(name)} lên`,
  moveDown: (name: string): string => `Đưa ${lower(name)} xuống`,
  remove: (name: string): string => `Bỏ ${lower(name)}`,
  addPictures: 'Thêm ảnh vào chùm',
  source: 'Người nói',
  noteText: 'Nội dung ghi chú',
  done: 'Xong',
  video: {
    address: 'Địa chỉ video',
    hint: (providers: string): string => `Dán địa chỉ của một video trên ${providers}.`,
    understood: 'Sẽ chèn video này. Bạn đọc bấm vào thì video mới được tải.',
    refused: (providers: string): string =>
      `Không đọc được video từ địa chỉ này. Chỉ chèn được video của ${providers}; hãy dán địa chỉ của trang có đúng một video.`,
    insert: 'Chèn video',
  },
}

function lower(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
