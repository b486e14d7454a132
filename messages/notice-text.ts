import { formatShort } from '#newsroom/format/dates.ts'
import type { NoticeView } from '#newsroom/notices/notices.ts'
import type { Messages } from './index.ts'

/** A notice as a sentence, in the language of its person. */
export function noticeText(messages: Messages, notice: NoticeView, clock: { now: Date; zone: string }): string {
  const words = messages.notices
  const title = titleIn(messages, notice)
  const { lateness } = notice
  if (lateness) {
    const time = formatShort(lateness.at, clock.now, clock.zone, messages.desk.within)
    if (notice.kind === 'failed') return words.failedAt(title, time)
    if (lateness.of === 'deadline') return words.lateDeadline(title, time)
    return words.latePublishing(title, time, lengthText(messages, lateness.byMs))
  }
  return words.sentences[notice.kind](notice.actor, title)
}

function titleIn(messages: Messages, { article, subject, kind }: NoticeView): string {
  const { notices: words } = messages
  if (article) return article.title ? words.quoted(article.title) : words.numbered(article.number)
  if (subject) return words.quoted(subject.title)
  return kind.startsWith('subject_') ? words.closedSubject : words.closedArticle
}

/** How long something took, or by how much it was late. */
export function lengthText(messages: Messages, ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 120 ? messages.notices.seconds(seconds) : messages.notices.minutes(Math.round(seconds / 60))
}
