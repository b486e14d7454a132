import { type FileFacts, fileSummary } from '#newsroom/media/files.ts'

/** Words around the parts of an article's text, for readers. */
export const body = {
  language: 'vi',
  gallery: (count: number): string => `Chùm ${count} ảnh`,
  video: (provider: string, caption: string): string =>
    caption === '' ? `Video trên ${provider}` : `Video trên ${provider}: ${caption}`,
  playVideo: (provider: string): string => `Phát video từ ${provider}`,
  videoNote: (provider: string): string => `Chỉ khi bạn bấm, trang này mới kết nối với ${provider}.`,
  watchAt: (provider: string): string => `Xem trên ${provider}`,
  audio: 'Bản ghi âm',
  downloadAudio: 'Tải bản ghi âm',
  attachment: 'Tệp đính kèm',
  fileFacts: (file: Pick<FileFacts, 'mimeType' | 'bytes'>): string => fileSummary(file, 'vi'),
  fileMissing: 'Tệp không còn ở đây.',
  table: 'Bảng',
  notes: 'Ghi chú',
  note: (number: number): string => `Ghi chú ${number}`,
  backToNote: (number: number): string => `Về chỗ có ghi chú ${number}`,
}
