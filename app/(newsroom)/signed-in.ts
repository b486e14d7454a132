import 'server-only'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { Clock } from '#components/ui/clock.ts'
import { type Messages, messagesFor } from '#messages/index.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { owesSetUp } from '#operations/people/second-factor.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentSession, currentViewer, noteCurrentUse } from '#server/people/session.ts'

const SET_UP = newsroomPath.secondFactor()

/** What every page of the newsroom begins with. */
export type Seat = { viewer: Viewer; messages: Messages; newspaper: Newspaper; clock: Clock }

/**
 * Lets a page go on only for somebody signed in; anybody else is led to the sign-in page, and from there back here.
 * @param path the page's own address
 */
export async function signedIn(path: string): Promise<Seat> {
  await connection()
  const viewer = await currentViewer()
  if (!viewer) {
    const halfIn = (await currentSession()) !== null
    redirect(halfIn ? newsroomPath.secondStep(path) : newsroomPath.signIn(path))
  }
  // Whose role has to have a second factor and has none is led through it first.
  if (path !== SET_UP && (await owesSetUp(viewer))) redirect(SET_UP)
  await noteCurrentUse()
  const { newspaper } = await readNewspaper()
  return {
    viewer,
    messages: messagesFor(viewer.language),
    newspaper,
    clock: { now: now(), zone: newspaper.timeZone },
  }
}
