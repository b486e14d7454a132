import { newsroomPath } from '../kit/newsroom-path.ts'
import { NOTICE_KINDS, type NoticeKind } from '../kit/notice-kinds.ts'
import type { Viewer } from '../people/roles.ts'
import { may } from '../rights/permissions.ts'

/** The kinds a person chose otherwise than usual: true by mail too, false in the product only. */
export type NoticeChoices = Partial<Record<NoticeKind, boolean>>

/** Where a notice stands on its way by mail. `none`: it is not mailed. */
export const MAIL_STATES = ['none', 'due', 'sent', 'failed'] as const

/** What reaches people by mail, unless they chose otherwise: what they have to act on. */
const BY_MAIL: ReadonlySet<NoticeKind> = new Set([
  'returned',
  'assigned',
  'reminded',
  'mentioned',
  'late',
  'failed',
  'taken_down',
  'password_guessed',
])

/** Whether a person wants to have notices of a kind by mail, too. */
export function wantsMail(choices: NoticeChoices | null, kind: NoticeKind): boolean {
  return choices?.[kind] ?? BY_MAIL.has(kind)
}

/** What only desks are told. */
const OF_DESKS: ReadonlySet<NoticeKind> = new Set(['assigned', 'taken_over', 'sent_back', 'failed', 'handover'])

/** The kinds that can reach a person, in the order in which they are chosen from. */
export function noticeKindsFor(viewer: Pick<Viewer, 'role'>): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => may(viewer, 'desk.told') || !OF_DESKS.has(kind))
}

/** Letters of a reason or a comment that a notice carries: its beginning, not the whole. */
export const NOTICE_TEXT = 280

/** What was missed: a deadline, or the moment at which an article should have gone out, and by how much. */
export type Lateness = { of: 'deadline'; at: Date } | { of: 'publishing'; at: Date; byMs: number }

const LATENESS = /^(deadline|publishing) (\d{1,15})(?: (\d{1,15}))?$/

/** How a notice, or an entry of the log, carries what was missed. */
export function latenessText(lateness: Lateness): string {
  const moment = `${lateness.of} ${lateness.at.getTime()}`
  return lateness.of === 'publishing' ? `${moment} ${lateness.byMs}` : moment
}

/** Reads {@link latenessText}; null for anything else. */
export function readLateness(text: string): Lateness | null {
  const [, of, at, byMs] = LATENESS.exec(text) ?? []
  if (of === 'deadline') return { of, at: new Date(Number(at)) }
  return of === 'publishing' && byMs ? { of, at: new Date(Number(at)), byMs: Number(byMs) } : null
}

/** A notice as its person sees it, with names instead of ids. */
export type NoticeView = {
  id: string
  kind: NoticeKind
  at: Date
  /** Empty where the clock acted. */
  actor: string
  /** Null where it is about no article, or about one that its person may not read any more. */
  article: { id: string; number: number; title: string } | null
  subject: { id: string; title: string } | null
  threadId: string | null
  /** The beginning of a reason or of a comment. */
  text: string
  lateness: Lateness | null
  read: boolean
}

/** The place in the newsroom that a notice is about. */
export function noticePath(notice: Pick<NoticeView, 'kind' | 'article' | 'subject' | 'threadId'>): string {
  if (notice.article) {
    // Whoever hears that it is out wants to see what was made of it.
    if (notice.kind === 'published') return newsroomPath.edited(notice.article.id)
    const thread = notice.threadId ? `?thread=${notice.threadId}` : ''
    return `${newsroomPath.article(notice.article.id)}${thread}`
  }
  if (notice.subject) return newsroomPath.subject(notice.subject.id)
  if (notice.kind === 'password_guessed') return newsroomPath.account()
  return notice.kind === 'handover' ? newsroomPath.duty() : newsroomPath.notices()
}

/** Where a notice is opened: it is then read, and its person is led on to what it is about. */
export function openNoticePath(id: string): string {
  return newsroomPath.notice(id)
}
