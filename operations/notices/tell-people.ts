import 'server-only'
import type { Store } from '#db/index.ts'
import { addNotices, type NewNotice } from '#db/stores/notices/notices.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { NOTICE_TEXT } from '#newsroom/notices/notices.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { cutLines } from '#newsroom/text/words.ts'
import { noticesOfSteps } from '#newsroom/workflow/step-notices.ts'
import { viewerOf } from '../people/session.ts'

/**
 * Tells people something about an article, in the transaction of the change itself. Who did it is not told, nor is anybody
 * who may not read the article as it now stands, nor a blocked account.
 */
export async function tellPeople(
  tx: Store,
  notice: NewNotice & { articleId: string },
  article: ArticleFacts,
  personIds: readonly (string | null)[],
): Promise<void> {
  const told: string[] = []
  for (const id of new Set(personIds)) {
    const person = id === null || id === notice.actorId ? null : await findPerson(tx, id)
    if (person && person.blockedAt === null && mayRead(viewerOf(person), article)) told.push(person.id)
  }
  await addNotices(tx, { ...notice, text: cutLines(notice.text ?? '', NOTICE_TEXT) }, told)
}

/** Tells everybody whom steps concern that were taken in one go, in their own transaction. */
export async function tellOfSteps(
  tx: Store,
  about: { actorId: string | null; articleId: string; after: ArticleFacts; reason: string },
  taken: Parameters<typeof noticesOfSteps>[0],
): Promise<void> {
  const { actorId, articleId, after, reason } = about
  for (const { kind, personId, text } of noticesOfSteps(taken, reason)) {
    await tellPeople(tx, { kind, actorId, articleId, text }, after, [personId])
  }
}
