import type { Told } from '#newsroom/presence/live.ts'
import type { Desk } from '../editor/desk/desk-context.tsx'

/** What the page shows of its article: what it was made from. */
export type Shown = {
  version: number
  state: Told['state']
  holderId: string | null
  mayWrite: boolean
}

/** What is to be done about news: nothing; show it now; show it soon; send what is typed before. */
export type Act = 'nothing' | 'show' | 'show soon' | 'send first'

/** Whether somebody took a step that this page does not show yet. */
export function isStep(news: Told, shown: Shown): boolean {
  if (news.version < shown.version) return false
  const holderId = news.holder?.id ?? null
  return news.state !== shown.state || holderId !== shown.holderId || news.mayWrite !== shown.mayWrite
}

/**
 * What a page does about news. Its own saves raise the version too and are no news; a text that somebody else changed
 * while something is typed here is met by the next save, which asks the writer.
 * @param desk where the article is written on this page: the version its text is based on, whether all of it is sent, and
 *   whether it says already that what was typed met a locked article; who reads that goes on from there
 */
export function actOn(news: Told, shown: Shown, desk: Omit<Desk, 'flush'> | null): Act {
  if (desk?.locked && !news.mayWrite) return 'nothing'
  if (isStep(news, shown)) return desk?.unsaved ? 'send first' : 'show'
  const known = Math.max(shown.version, desk?.version ?? 0)
  if (news.version <= known || desk?.unsaved) return 'nothing'
  return 'show soon'
}
