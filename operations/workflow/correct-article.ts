import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { presentSection, readKnownSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { messagesFor } from '#messages/index.ts'
import { type ArticleContent, CORRECTION_TITLE, emptyContent } from '#newsroom/articles/article.ts'
import { formatDate } from '#newsroom/format/dates.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { decideStep, mayRead } from '#newsroom/rights/permissions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { planSteps } from '#newsroom/workflow/plan-steps.ts'
import { beginWorkingCopy } from '../articles/write-working-copy.ts'
import { carryOut, plannedFrom } from '../workflow/carry-out.ts'
import { takeSteps } from './take-steps.ts'

/**
 * Begins the correction of a published article: an article of its own with the title that the press law prescribes,
 * naming the work, its section and date, the false statement and the true one. It lies in the viewer's hands and takes
 * the same way to the readers as any other text.
 * @param input.baseVersion the version that the viewer saw when deciding; where it is named, no other is corrected
 * @param input.mend opens the original too, so that what was wrong in it is mended
 */
export async function correctArticle(
  viewer: Viewer,
  input: { articleId: string; baseVersion?: number; falseStatement: string; trueStatement: string; mend?: boolean },
): Promise<Outcome<{ id: string; mending: boolean }>> {
  const begun = await beginCorrection(viewer, input)
  if (!begun.ok || !input.mend) return begun.ok ? { ok: true, id: begun.id, mending: false } : begun
  // The correction stands by itself: where the original can't be opened just now, its page offers it again.
  const { articleId } = input
  const opened = await takeSteps(viewer, { articleId, baseVersion: begun.corrected, steps: ['revise'] })
  return { ok: true, id: begun.id, mending: opened.ok }
}

/** @returns also the version of the original that it was begun from */
async function beginCorrection(
  viewer: Viewer,
  input: { articleId: string; baseVersion?: number; falseStatement: string; trueStatement: string },
): Promise<Outcome<{ id: string; corrected: number }>> {
  const falseStatement = normaliseProse(input.falseStatement).slice(0, LIMITS.reason)
  const trueStatement = normaliseProse(input.trueStatement).slice(0, LIMITS.reason)
  const newspaper = await readNewspaper(database())
  return database().transaction(async (tx) => {
    const corrected = await findArticle(tx, input.articleId)
    if (!corrected || !mayRead(viewer, factsOf(corrected))) return refuse({ code: 'not_found' })
    const at = now()
    const by = { actorId: viewer.id, at }
    const plan = planSteps(plannedFrom(corrected), { steps: ['correct'] }, by, (facts, step) =>
      decideStep(viewer, facts, step, newspaper),
    )
    if (!plan.ok) return plan
    if (input.baseVersion !== undefined && input.baseVersion !== corrected.version) {
      return refuse({ code: 'conflict', current: corrected.version, keptVersionId: null })
    }
    const empty = Object.entries({ falseStatement, trueStatement }).filter(([, text]) => text === '')
    if (empty.length > 0) {
      return refuse({ code: 'fields', fields: empty.map(([field]) => ({ field, problem: 'missing' })) })
    }
    const id = newId(at.getTime())
    const content = await textOfCorrection(tx, corrected, { falseStatement, trueStatement, newspaper, at })
    const start = { kind: 'correction', state: 'editing', holderId: viewer.id, correctsId: corrected.id } as const
    await beginWorkingCopy(tx, { id, at, authorId: viewer.id, content }, start)
    const taken = plan.taken.map((step) => ({ ...step, subject: id }))
    await carryOut(tx, corrected, { ...plan, taken }, by)
    await logEvent(tx, { name: 'created', actorId: viewer.id, articleId: id, subject: corrected.id, to: 'editing' })
    const after = await findArticle(tx, corrected.id)
    return { ok: true, id, corrected: after?.version ?? corrected.version }
  })
}

type Statements = { falseStatement: string; trueStatement: string; newspaper: Newspaper; at: Date }

/** What the press law asks for, in the newspaper's language. */
async function textOfCorrection(
  store: Store,
  corrected: ArticleRow,
  { falseStatement, trueStatement, newspaper, at }: Statements,
): Promise<ArticleContent> {
  const live = corrected.liveVersionId ? await findVersion(store, corrected.id, corrected.liveVersionId) : null
  const section = presentSection(await readKnownSections(store), live?.content.sectionId ?? corrected.sectionId)
  const words = messagesFor(newspaper.language).correction
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  return {
    ...emptyContent(),
    title: CORRECTION_TITLE,
    sectionId: section?.id ?? null,
    sapo: words.sapo({
      title: live?.content.title ?? corrected.title,
      section: section?.name ?? '',
      date: formatDate(corrected.firstPublishedAt ?? at, newspaper.timeZone),
    }),
    bylines: [{ penNameId: null, name: newspaper.name }],
    body: {
      type: 'doc',
      content: [
        paragraph(words.falseStatement(falseStatement.replaceAll('\n', ' '))),
        paragraph(words.trueStatement(trueStatement.replaceAll('\n', ' '))),
        paragraph(words.apology),
      ],
    },
  }
}
