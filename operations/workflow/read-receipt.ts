import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { teasersByNumber } from '#db/stores/reading/published.ts'
import { isoInZone } from '#newsroom/format/dates.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import type { ReceiptFacts } from '#newsroom/workflow/step-receipt.ts'

/** What became of an article by the step that was just taken: with whom it is now, and where readers have to find it. */
export async function readReceipt(viewer: Viewer, articleId: string): Promise<Outcome<{ receipt: ReceiptFacts }>> {
  const db = database()
  const head = await findArticleHead(db, articleId)
  if (!head || !mayRead(viewer, factsOf(head))) return refuse({ code: 'not_found' })
  const { timeZone } = await readNewspaper(db)
  const names = await namesOf(db, [head.authorId, head.holderId])
  const section = (await readSections(db)).find((each) => each.id === head.sectionId)
  const [live] = head.liveVersionId === null ? [] : await teasersByNumber(db, [head.number])
  return {
    ok: true,
    receipt: {
      author: names.get(head.authorId) ?? '',
      holder: names.get(head.holderId ?? '') ?? '',
      section: section?.name ?? '',
      scheduledAt: head.scheduledAt?.toISOString() ?? null,
      timeZone,
      out: live
        ? {
            path: live.path,
            listPath: publicPath.section(live.section.slug),
            at: live.updatedAt.toISOString(),
            // What the page says of itself to machines.
            stamp: isoInZone(live.updatedAt, timeZone),
            first: live.updatedAt.getTime() === live.publishedAt.getTime(),
          }
        : null,
      number: head.number,
      path: publicPath.article(section?.slug ?? '', 'bai', head.number),
    },
  }
}
