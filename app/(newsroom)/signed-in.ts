import 'server-only'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { Clock } from '#components/ui/clock.ts'
import { type Messages, messagesFor } from '#messages/index.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { owesSignature } from '#operations/people/privacy-notice.ts'
import type { Holder, Owed } from '#operations/people/session.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentSession, noteCurrentUse } from '#server/people/session.ts'

const PRIVACY = newsroomPath.privacy()

/** What every page of the newsroom begins with. */
export type Seat = { viewer: Viewer; messages: Messages; newspaper: Newspaper; clock: Clock }

/**
 * Lets a page go on only for somebody signed in; anybody else is led to the sign-in page, and from there back here.
 * @param path the page's own address
 */
export async function signedIn(path: string): Promise<Seat> {
  await connection()
  const open = await currentSession()
  if (!open?.viewer) redirect(wayIn(open?.owes ?? null, path))
  const { viewer } = open
  if (!path.startsWith(PRIVACY) && (await owesSignature(viewer))) redirect(newsroomPath.privacy(path))
  await noteCurrentUse()
  const { newspaper } = await readNewspaper()
  return {
    viewer,
    messages: messagesFor(viewer.language),
    newspaper,
    clock: { now: now(), zone: newspaper.timeZone },
  }
}

/** Lets the page that sets a second factor up go on also for who owes it, and may see nothing else before. */
export async function settingUp(): Promise<{ holder: Holder; messages: Messages; owing: boolean }> {
  await connection()
  const open = await currentSession()
  if (!open || open.owes === 'code') redirect(wayIn(open?.owes ?? null, newsroomPath.secondFactor()))
  return { holder: open.holder, messages: messagesFor(open.holder.language), owing: open.owes !== null }
}

/** Where somebody goes first who wants to come to a page. */
function wayIn(owes: Owed | null, path: string): string {
  if (owes === 'code') return newsroomPath.secondStep(path)
  // Whose role has to have a second factor and has none is led through it first.
  return owes === 'set_up' ? newsroomPath.secondFactor() : newsroomPath.signIn(path)
}
