import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { listWaiting } from '#db/stores/articles/desk-lists.ts'
import { findPerson, listPeople } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Role, Viewer } from '#newsroom/people/roles.ts'
import { may, mayBeAssigned } from '#newsroom/rights/permissions.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { blockPerson } from '../people/change-person.ts'
import { viewerOf } from '../people/session.ts'
import { takeSteps } from '../workflow/take-steps.ts'

/** So many articles of one person are listed and handed on; a desk holds a few. */
const MOST = 200

/** What somebody leaves behind. `own`: texts of theirs that no desk has: drafts, and what came back to them. */
export type Holdings = {
  held: { id: string; number: number; title: string }[]
  own: number
  /** Who could take it on, sorted by given name. */
  successors: { id: string; name: string; role: Role }[]
}

/** What a person holds, for who is about to block them. */
export async function readHoldings(viewer: Viewer, personId: string): Promise<Outcome<{ holdings: Holdings }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const held = await listWaiting(db, viewer, ['editing'], MOST, { holderId: personId })
  const own = await listWaiting(db, viewer, ['draft', 'returned'], MOST, { authorId: personId })
  const successors = (await listPeople(db))
    .filter((person) => person.id !== personId && person.blockedAt === null && may(viewerOf(person), 'queue.read'))
    .map(({ id, name, role }) => ({ id, name, role }))
    .sort((a, b) => compareNames(a.name, b.name))
  const listed = held.map(({ id, number, title }) => ({ id, number, title }))
  return { ok: true, holdings: { held: listed, own: own.length, successors } }
}

/**
 * Blocks a person and hands on what they hold: to somebody, where that one may edit it, and else back to the queue. They are out
 * first; what they had saved is in the articles. @returns how many articles went on, and how many stayed with them
 */
export async function blockAndHandOn(
  viewer: Viewer,
  input: { personId: string; version: number; successorId: string },
): Promise<Outcome<{ handedOn: number; left: number }>> {
  const blocked = await blockPerson(viewer, input, true)
  if (!blocked.ok) return blocked
  const db = database()
  const held = await listWaiting(db, viewer, ['editing'], MOST, { holderId: input.personId })
  let handedOn = 0
  for (const { id } of held) if (await handOn(viewer, id, input.successorId)) handedOn += 1
  return { ok: true, handedOn, left: held.length - handedOn }
}

async function handOn(viewer: Viewer, articleId: string, successorId: string): Promise<boolean> {
  const db = database()
  const row = await findArticleHead(db, articleId)
  if (!row) return false
  const released = await takeSteps(viewer, { articleId, baseVersion: row.version, steps: ['release'] })
  if (!released.ok) return false
  const successor = successorId === '' ? null : await findPerson(db, successorId)
  const waiting = await findArticleHead(db, articleId)
  if (!successor || !waiting || !mayBeAssigned(viewerOf(successor), factsOf(waiting))) return true
  // Where it can't be given to them it lies in the queue, where somebody takes it.
  await takeSteps(viewer, { articleId, baseVersion: waiting.version, steps: ['assign'], assigneeId: successor.id })
  return true
}
