import { STEPS, type Step } from '#newsroom/workflow/steps.ts'
import { ARTICLE_STATES, type ArticleState } from '../kit/article-states.ts'
import { EVENT_KINDS, type EventKind, type EventSubject } from './event-kinds.ts'

export type { EventSubject }

type Kinds = typeof EVENT_KINDS
/** What an entry has where its kind has the mark, and otherwise has not. */
type Where<Kind, Mark, Then> = Kind extends Mark ? Then : unknown

type EntryOf<Kind> = Where<Kind, { article: true }, { articleId: string }> &
  Where<Kind, { about: EventSubject }, Kind extends { sometimes: true } ? { subject?: string } : { subject: string }> &
  Where<Kind, { moves: true }, { from?: ArticleState; to: ArticleState }> &
  Where<Kind, { version: true }, { versionId: string | null }> &
  Where<Kind, { says: 'words' }, { reason?: string }> &
  Where<Kind, { says: 'lateness' }, { lateSeconds: number }>

/** A step of the workflow. `subject`: the other person whom it was about, or the correction that it began. */
export type StepEvent = {
  name: Step
  articleId: string
  subject?: string
  /** Left out where the step does not touch the working copy. */
  from?: ArticleState
  to?: ArticleState
  versionId: string | null
  reason: string
}

/** An entry of the log: what was done, with what there is to know of it. */
export type NewsroomEvent = StepEvent | { [Name in keyof Kinds]: { name: Name } & EntryOf<Kinds[Name]> }[keyof Kinds]
export type EventName = NewsroomEvent['name']

/** An entry as it is stored. */
export type EventColumns = {
  name: string
  articleId: string | null
  subject: string | null
  fromState: string | null
  toState: string | null
  versionId: string | null
  reason: string
}

const STEP_KIND = {
  article: true,
  about: 'person',
  sometimes: true,
  moves: true,
  version: true,
  says: 'words',
} as const

/** What entries of a name have; null for a name that this release does not know. */
export function eventKind(name: string): EventKind | null {
  if (isEventOfStep(name)) return name === 'correct' ? { ...STEP_KIND, about: 'article' } : STEP_KIND
  return isOtherKind(name) ? EVENT_KINDS[name] : null
}

function isEventOfStep(name: string): name is Step {
  return Object.hasOwn(STEPS, name)
}

function isOtherKind(name: string): name is keyof Kinds {
  return Object.hasOwn(EVENT_KINDS, name)
}

/** The entry as it is to be stored. */
export function eventColumns(event: NewsroomEvent): EventColumns {
  const said: Partial<EventColumns> & { name: string; from?: string; to?: string } = event
  return {
    name: event.name,
    articleId: said.articleId ?? null,
    subject: said.subject ?? null,
    fromState: said.from ?? null,
    toState: said.to ?? null,
    versionId: said.versionId ?? null,
    reason: 'lateSeconds' in event ? `${event.lateSeconds} s` : (said.reason ?? ''),
  }
}

const LATE = /^(\d{1,9}) s$/

/** All that entries can have. */
type Said = {
  name: string
  articleId?: string
  subject?: string
  from?: ArticleState
  to?: ArticleState
  versionId: string | null
  reason: string
  lateSeconds?: number
}

/** Reads an entry as it was stored; null for one that this release does not know, or that lacks what its kind has. */
export function readEvent(row: EventColumns): NewsroomEvent | null {
  const [from, to] = [stateFrom(row.fromState), stateFrom(row.toState)]
  const [, seconds] = LATE.exec(row.reason) ?? []
  const said: Said = {
    name: row.name,
    ...(row.articleId === null ? {} : { articleId: row.articleId }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(seconds === undefined ? {} : { lateSeconds: Number(seconds) }),
    versionId: row.versionId,
    reason: row.reason,
  }
  return isWhole(said) ? said : null
}

function isWhole(said: Said): said is Said & NewsroomEvent {
  const kind = eventKind(said.name)
  if (!kind) return false
  return !(
    (kind.article && said.articleId === undefined) ||
    (kind.about && !kind.sometimes && said.subject === undefined) ||
    (kind.moves && !isEventOfStep(said.name) && said.to === undefined) ||
    (kind.says === 'lateness' && said.lateSeconds === undefined)
  )
}

/** What an entry was about beside its article; null for none. */
export function aboutOf(event: NewsroomEvent): { is: EventSubject; id: string } | null {
  const about = eventKind(event.name)?.about
  return about && 'subject' in event && event.subject !== undefined ? { is: about, id: event.subject } : null
}

/** From which state to which it led; null for what led nowhere, or is not known. */
export function statesOf(event: NewsroomEvent | null): { from: ArticleState | null; to: ArticleState | null } {
  const moves = event && 'to' in event ? event : null
  return { from: moves?.from ?? null, to: moves?.to ?? null }
}

function stateFrom(name: string | null): ArticleState | null {
  return ARTICLE_STATES.find((state) => state === name) ?? null
}
