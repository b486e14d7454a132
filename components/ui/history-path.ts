import { type TextRef, textRefName } from '#newsroom/history/history.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** Where a text of an article is read: a version by its id, a save by its number. */
export function versionPath(articleId: string, text: TextRef | string): string {
  return newsroomPath.version(articleId, typeof text === 'string' ? text : textRefName(text))
}

/** What the page of an article's history is asked to show; what is left out is the usual. */
export type HistoryView = {
  before?: string | undefined
  after?: string | undefined
  /** `beside`: the comparison in two columns. */
  view?: string | undefined
  /** Where an older page of moments begins. */
  from?: string | undefined
  /** The fold that is open, as the numbers of its first and last save. */
  saves?: string | undefined
}

/** Where the whole history of an article is. */
export function historyPath(articleId: string, view: HistoryView = {}): string {
  const asked = new URLSearchParams(
    Object.entries(view).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return `${newsroomPath.history(articleId)}${asked.size > 0 ? `?${asked}` : ''}`
}
