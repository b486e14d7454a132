import 'server-only'
import { database } from '#db/index.ts'
import { contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { withPresentNames } from '#db/stores/reading/present-names.ts'
import { findSuggestions } from '#db/stores/suggestions/suggestions.ts'
import type { ArticleContent, ArticleKind } from '#newsroom/articles/article.ts'
import { mediaIds } from '#newsroom/document/plain-text.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { BlockedStepView } from '#newsroom/rights/blocked-steps.ts'
import {
  mayPreview,
  mayRead,
  maySetDeadline,
  previewsOpen,
  shortPathsFor,
  stepsFor,
} from '#newsroom/rights/permissions.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import { suggestionIds } from '#newsroom/suggestions/suggestions.ts'
import { slugify } from '#newsroom/text/slug.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { revisionsOf, withSmallness } from '../articles/revisions.ts'
import { filesOf } from '../media/files-of.ts'
import { mediaView } from '../media/media-view.ts'
import { blockedStepsOf } from '../workflow/blocked-steps.ts'

/** An article as the newsroom sees it, with what this viewer may do with it. */
export type WorkingCopy = {
  id: string
  number: number
  version: number
  kind: ArticleKind
  state: ArticleState
  stateSince: Date
  content: ArticleContent
  media: Record<string, MediaView>
  files: Record<string, FileView>
  author: { id: string; name: string }
  holder: { id: string; name: string } | null
  updatedAt: Date
  updatedBy: { id: string; name: string }
  scheduledAt: Date | null
  uncheckedSince: Date | null
  deadlineAt: Date | null
  maySetDeadline: boolean
  /** Where readers find it; null where they don't. */
  publicPath: string | null
  correctsId: string | null
  mayWrite: boolean
  mayPreview: boolean
  /** Whose the open suggestions of the body are, by id. */
  suggestions: Record<string, SuggestionAuthor>
  steps: Step[]
  shortPaths: Step[][]
  /** What it waits for and somebody else has to do. */
  blocked: BlockedStepView[]
  /** How it differs from what readers see, where it is being revised. */
  revision: Revision | null
}

/** Reads a working copy. Who may not is told the same as of an article that does not exist. */
export async function readWorkingCopy(viewer: Viewer, articleId: string): Promise<Outcome<{ article: WorkingCopy }>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const rules = await readNewspaper(db)
  const facts = await withSmallness(db, viewer, row, rules, contentOf(row))
  const content = await withPresentNames(db, contentOf(row))
  const ids = content.lead ? [...mediaIds(content.body), content.lead.mediaId] : mediaIds(content.body)
  const media = await findAllMedia(db, ids)
  const suggestions = await findSuggestions(db, row.id, suggestionIds(content.body))
  const suggesters = suggestions.map((each) => each.personId)
  const names = await namesOf(db, [
    ...suggesters,
    row.authorId,
    row.holderId,
    row.updatedById,
    ...media.map((each) => each.ownerId),
  ])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const blocked = await blockedStepsOf(db, viewer, [row], rules)
  const section = (await readSections(db)).find((each) => each.id === row.liveSectionId)
  return {
    ok: true,
    article: {
      id: row.id,
      number: row.number,
      version: row.version,
      kind: row.kind,
      state: row.state,
      stateSince: row.stateSince,
      content,
      media: Object.fromEntries(media.map((each) => [each.id, mediaView(each, names)])),
      files: await filesOf(content.body),
      author: person(row.authorId),
      holder: row.holderId ? person(row.holderId) : null,
      updatedAt: row.updatedAt,
      updatedBy: person(row.updatedById),
      scheduledAt: row.scheduledAt,
      uncheckedSince: row.uncheckedSince,
      deadlineAt: row.deadlineAt,
      maySetDeadline: maySetDeadline(viewer, facts),
      // The words of the address are cosmetic: the reading page leads on to the live ones.
      publicPath: facts.live && section ? publicPath.article(section.slug, slugify(row.title), row.number) : null,
      correctsId: row.correctsId,
      mayWrite: mayWrite(viewer, facts),
      mayPreview: mayPreview(viewer, facts) && previewsOpen(facts),
      suggestions: Object.fromEntries(
        suggestions.map(({ id, personId, at }) => [id, { person: person(personId), at: at.toISOString() }]),
      ),
      steps: stepsFor(viewer, facts, rules),
      shortPaths: shortPathsFor(viewer, facts, rules),
      blocked: blocked.get(row.id) ?? [],
      revision: (await revisionsOf(db, viewer, [row])).get(row.id) ?? null,
    },
  }
}
