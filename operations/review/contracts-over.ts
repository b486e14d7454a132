import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle, lockArticle } from '#db/stores/articles/articles.ts'
import { heldAfterContracts } from '#db/stores/articles/left-behind.ts'
import { databaseTime } from '#db/stores/kit/clock.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { mayBeAssigned } from '#newsroom/rights/permissions.ts'
import { viewerOf } from '../people/session.ts'
import { takeByClock } from '../workflow/by-clock.ts'

const PORTION = 50

/**
 * Hands on what people hold whose contract is over and whose account is blocked: to whom the last day was set with, where that
 * one may edit it, and else back to the queue. Called by the clock of every server; each article goes on once, and what a server
 * that died left lying the next one takes. @returns how many went on
 */
export async function handOnAfterContracts(): Promise<number> {
  const db = database()
  let handedOn = 0
  for (const { articleId, holderId, successorId } of await heldAfterContracts(db, now(), PORTION)) {
    await db.transaction(async (tx) => {
      await lockArticle(tx, articleId)
      const held = await findArticle(tx, articleId)
      if (held?.state !== 'editing' || held.holderId !== holderId) return
      const at = await databaseTime(tx)
      await takeByClock(tx, held, 'release', at)
      handedOn += 1
      const successor = successorId === null ? null : await findPerson(tx, successorId)
      const waiting = await findArticle(tx, articleId)
      if (!successor || successor.blockedAt !== null || !waiting) return
      if (!mayBeAssigned(viewerOf(successor), factsOf(waiting))) return
      await takeByClock(tx, waiting, 'assign', at, successor.id)
    })
  }
  return handedOn
}
