import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, findArticle } from '#db/stores/articles/articles.ts'
import { findVersion, type VersionRow } from '#db/stores/history/versions.ts'
import { fileFacts, findFile } from '#db/stores/media/files.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { presentSection, readKnownSections } from '#db/stores/papers/sections.ts'
import { placesInSeries } from '#db/stores/papers/series.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { findPreview } from '#db/stores/previews/previews.ts'
import { asShown } from '#db/stores/reading/as-shown.ts'
import { correctedFrom, teasersByNumber } from '#db/stores/reading/published.ts'
import { correctionsOf } from '#db/stores/reading/published-article.ts'
import { fileIds, mediaIds } from '#newsroom/document/plain-text.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { FileFacts } from '#newsroom/media/files.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { previewsOpen } from '#newsroom/people/permissions.ts'
import type { PreviewFacts, PreviewName } from '#newsroom/previews/preview.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { acceptedContent, countOpen } from '#newsroom/suggestions/suggestions.ts'
import { compareText } from '#newsroom/text/names.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import { readingOn } from '../reading/reading-on.ts'

/** Expired, revoked or withdrawn, and never there at all: to the outside both are one page. */
export type ClosedPreview = { kind: 'gone' } | { kind: 'missing' }

export type PreviewAnswer =
  | {
      kind: 'preview'
      facts: PreviewFacts
      article: PublishedArticle
      related: Teaser[]
      inSection: Teaser[]
      /** The pictures of the version: media ids by the name under which their files are kept. */
      mediaIds: Record<string, string>
    }
  | ClosedPreview

/**
 * The version that a preview shows, as readers would see it. There is no viewer: whoever has the address may look.
 * @param asked what the address said; that its signature is right has been seen to
 */
export async function readPreview(asked: PreviewName): Promise<PreviewAnswer> {
  const db = database()
  const opened = await open(db, asked)
  if (opened.kind !== 'open') return opened
  const { row, version } = opened
  const {
    topics,
    media,
    text: _text,
    penNameIds: _penNames,
    ...shown
  } = await asShown(db, row.kind, acceptedContent(version.content))
  const section = presentSection(await readKnownSections(db), version.content.sectionId)
  const label = { name: section?.name ?? '', slug: section?.slug ?? '' }
  const [corrected] = await teasersByNumber(db, await numberOf(db, row.correctsId))
  const publishedAt = row.firstPublishedAt ?? version.createdAt
  const article: PublishedArticle = {
    ...shown,
    number: row.number,
    kind: row.kind,
    path: publicPath.article(label.slug, slugify(shown.title) || FALLBACK_SLUG, row.number),
    section: label,
    publishedAt,
    updatedAt: new Date(Math.max(version.createdAt.getTime(), publishedAt.getTime())),
    topics: topics.map(({ name, slug, kind }) => ({ name, slug, kind })).sort((a, b) => compareText(a.name, b.name)),
    series: await placesInSeries(db, topics, { number: row.number, publishedAt }),
    corrects: corrected ? correctedFrom(corrected) : null,
    corrections: await correctionsOf(db, row.number),
  }
  return {
    kind: 'preview',
    facts: {
      ordinal: version.ordinal,
      savedAt: version.createdAt,
      expiresAt: asked.expiresAt,
      live: row.liveVersionId === version.id,
      suggestions: countOpen(version.content.body),
    },
    article,
    ...(await readingOn(db, article)),
    mediaIds: Object.fromEntries(media.map(({ fileKey, id }) => [fileKey, id])),
  }
}

/** Under which name a picture of a preview is kept, where its version uses it. */
export async function readPreviewPicture(
  asked: PreviewName,
  mediaId: string,
): Promise<{ kind: 'picture'; fileKey: string } | ClosedPreview> {
  const db = database()
  const opened = await open(db, asked)
  if (opened.kind !== 'open') return opened
  const { lead, body } = opened.version.content
  if (lead?.mediaId !== mediaId && !mediaIds(body).includes(mediaId)) return { kind: 'missing' }
  const [media] = await findAllMedia(db, [mediaId])
  return media ? { kind: 'picture', fileKey: media.fileKey } : { kind: 'missing' }
}

/** A recording or document of a preview, where its version carries it. */
export async function readPreviewFile(
  asked: PreviewName,
  fileId: string,
): Promise<{ kind: 'file'; file: FileFacts } | ClosedPreview> {
  const db = database()
  const opened = await open(db, asked)
  if (opened.kind !== 'open') return opened
  if (!fileIds(opened.version.content.body).includes(fileId)) return { kind: 'missing' }
  const row = await findFile(db, fileId)
  return row ? { kind: 'file', file: fileFacts(row) } : { kind: 'missing' }
}

/**
 * A preview opens until it expires or is revoked, while whoever gave it away has an account that is not blocked, and
 * the article has been neither taken down nor discarded.
 */
async function open(
  store: Store,
  asked: PreviewName,
): Promise<{ kind: 'open'; row: ArticleRow; version: VersionRow } | ClosedPreview> {
  const preview = await findPreview(store, asked.id)
  if (!preview || preview.expiresAt.getTime() !== asked.expiresAt.getTime()) return { kind: 'missing' }
  if (preview.revokedAt !== null || preview.expiresAt <= now()) return { kind: 'gone' }
  const maker = await findPerson(store, preview.createdById)
  if (!maker || maker.blockedAt !== null) return { kind: 'gone' }
  const row = await findArticle(store, preview.articleId)
  const version = await findVersion(store, preview.articleId, preview.versionId)
  if (!row || !version || !previewsOpen(row)) return { kind: 'gone' }
  return { kind: 'open', row, version }
}

async function numberOf(store: Store, articleId: string | null): Promise<number[]> {
  const row = articleId === null ? null : await findArticle(store, articleId)
  return row ? [row.number] : []
}
