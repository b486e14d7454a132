import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'

/** A return of an article: what is to be mended, and what its author has ticked and answered since. */
export type DemoReturn = {
  points: readonly { text: string; ticked?: boolean; answer?: string }[]
  /** What the text had instead when it was returned. */
  before?: Partial<Pick<ArticleContent, 'title' | 'sapo'>>
}

/** The returns of an article, by its key, the last of a returned one being the one that it lies with. */
export const demoReturns: Record<string, readonly DemoReturn[]> = {
  'tra-lai-truong-chuan': [
    {
      points: [
        { text: 'Sai số liệu', ticked: true, answer: 'Đã sửa theo báo cáo của trường: 381 trẻ.' },
        { text: 'Thiếu ý kiến các bên', ticked: true },
        { text: 'Nêu rõ nguồn vốn xây 14 phòng học' },
        { text: 'Bớt đoạn mang tính báo cáo' },
      ],
    },
  ],
  'cho-phien-muong-kha': [
    {
      points: [
        { text: 'Tít chưa đạt', ticked: true },
        { text: 'Thiếu nguồn', ticked: true, answer: 'Đã dẫn Ban Quản lý chợ.' },
      ],
      before: { title: 'Phiên chợ Mường Kha diễn ra nhộn nhịp' },
    },
    {
      points: [
        { text: 'Lỗi chính tả', ticked: true },
        { text: 'Sapo nêu ngay mặt bằng giá', ticked: true },
        { text: 'Bỏ đoạn tả hàng ăn', answer: 'Xin giữ: đoạn này có không khí phiên chợ.' },
      ],
      before: { sapo: 'Phiên chợ Mường Kha diễn ra với nhiều mặt hàng nông sản do bà con địa phương làm ra.' },
    },
  ],
}

/** What an article was sent in with at last, where its editor wrote something else. */
export const demoUnedited: Record<string, Partial<Pick<ArticleContent, 'kicker' | 'title' | 'sapo'>>> = {
  'cho-phien-muong-kha': {
    title: 'Chợ phiên Mường Kha hàng hóa dồi dào, giá cả cơ bản ổn định',
    sapo: 'Phiên chợ Mường Kha sáng nay đông hơn thường lệ, giá cả nhiều mặt hàng thiết yếu về cơ bản không có biến động lớn so với phiên trước.',
  },
}

/** The author goes through the newest list as far as the demonstration tells. */
export async function mendDemo(author: Viewer, articleId: string, round: DemoReturn): Promise<void> {
  const read = await readReturnRounds(author, articleId)
  const points = read.ok ? (read.rounds[0]?.points ?? []) : []
  for (const [index, { ticked = false, answer = '' }] of round.points.entries()) {
    const point = points[index]
    if (!point || (!ticked && answer === '')) continue
    const done = await answerPoint(author, {
      articleId,
      pointId: point.id,
      ticked,
      answer: { from: '', to: answer },
    })
    if (!done.ok) throw new Error(`The demonstration could not tick a point: ${done.refusal.code}`)
  }
}
