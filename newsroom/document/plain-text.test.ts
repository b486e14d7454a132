import { expect, it } from 'vitest'
import { checkDocument } from './check.ts'
import { everyWord, fileIds, footnotes, mediaIds, plainText, runningText } from './plain-text.ts'
import { everyNode } from './sample.ts'
import type { DocumentMark } from './types.ts'

it('gives a line to each block, with captions and cells', () => {
  expect(plainText(everyNode).split('\n')).toEqual([
    'Sơ kết phong trào thi đua',
    'Chiều 28/7, tại Sở TN&MT tỉnh, cụm thi đua',
    'đã họp.',
    'Hội trường rộng 350 m², máy lạnh thải ít CO₂; tài liệu  60.000 đồng, không bán lẻ; lời chào مرحبا! của khách.',
    'Kết quả',
    '28 lớp tuyên truyền',
    '3.000 người',
    '12 xã',
    'Giữ vững kết quả.',
    'Đại biểu thảo luận',
    'Phiên khai mạc',
    'Thi đua là việc của từng ngày.',
    'Ông Nông Văn Tài, trưởng cụm',
    'Cụm thi đua gồm những ai?',
    'Thành viên',
    'Chín đơn vị',
    'Luân phiên mỗi năm',
    'Toàn cảnh hội nghị',
    'Nghe bài phát biểu',
    'Báo cáo sơ kết',
    'Số lớp theo huyện',
    'Huyện\tSố lớp',
    'Lộc Bình\t1.250,5',
    'Tràng Định\t12',
    'Đình Lập ',
    'Số liệu đến hết tháng 6.',
    'Theo quy chế năm 2010.',
  ])
})

it('never lets a raised figure or a struck one read as another', () => {
  const text = (text: string, type?: DocumentMark['type']) => ({
    type: 'text',
    text,
    ...(type && { marks: [{ type }] }),
  })
  const body = { type: 'doc', content: [] as unknown[] }
  body.content.push({
    type: 'paragraph',
    content: [text('Kho chứa 10'), text('6', 'raised'), text(' hạt, lò thải ít CO'), text('2', 'lowered'), text('.')],
  })
  body.content.push({ type: 'paragraph', content: [text('Vé '), text('80.000', 'struck'), text(' 60.000 đồng.')] })
  const checked = checkDocument(body)
  if (!checked.ok) throw new Error(checked.problem)
  expect(plainText(checked.document).split('\n')).toEqual(['Kho chứa 10⁶ hạt, lò thải ít CO₂.', 'Vé  60.000 đồng.'])
  expect(everyWord(checked.document)).toContain('Vé ~~80.000~~ 60.000 đồng.')
})

it('leaves out of the running text what stands beside the story', () => {
  expect(runningText(everyNode).split('\n')).toEqual([
    'Sơ kết phong trào thi đua',
    'Chiều 28/7, tại Sở TN&MT tỉnh, cụm thi đua',
    'đã họp.',
    'Hội trường rộng 350 m², máy lạnh thải ít CO₂; tài liệu  60.000 đồng, không bán lẻ; lời chào مرحبا! của khách.',
    'Kết quả',
    '28 lớp tuyên truyền',
    '3.000 người',
    '12 xã',
    'Giữ vững kết quả.',
    'Số lớp theo huyện',
    'Huyện\tSố lớp',
    'Lộc Bình\t1.250,5',
    'Tràng Định\t12',
    'Đình Lập ',
  ])
})

it('names files once, and notes in their order, wherever they stand', () => {
  expect(fileIds({ ...everyNode, content: [...everyNode.content, ...everyNode.content] })).toEqual([
    'ban-ghi-am',
    'bao-cao',
  ])
  expect(footnotes(everyNode).map((note) => note.attrs.text)).toEqual([
    'Số liệu đến hết tháng 6.',
    'Theo quy chế năm 2010.',
  ])
})

it('names each picture once, in reading order', () => {
  const figure = (mediaId: string) => ({ type: 'figure' as const, attrs: { mediaId, alt: '', credit: '' } })
  expect(
    mediaIds({
      type: 'doc',
      content: [figure('b'), { type: 'blockquote', content: [figure('a')] }, figure('b')],
    }),
  ).toEqual(['b', 'a'])
  expect(mediaIds(everyNode)).toEqual(['anh-hoi-nghi', 'anh-trao-thuong'])
})
