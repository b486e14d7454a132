import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, findArticle } from '#db/stores/articles/articles.ts'
import { findVersion, type VersionRow } from '#db/stores/history/versions.ts'
import { fileFacts, findFile } from '#db/stores/media/files.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { findPreview } from '#db/stores/previews/previews.ts'
import { fileIds, mediaIds } from '#newsroom/document/plain-text.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { FileFacts } from '#newsroom/media/files.ts'
import type { PreviewFacts, PreviewName } from '#newsroom/previews/preview.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { previewsOpen } from '#newsroom/rights/permissions.ts'
import { countOpen } from '#newsroom/suggestions/suggestions.ts'
import { readingOn } from '../reading/reading-on.ts'
import { asReadersWould } from './as-readers-would.ts'

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
  const { article, mediaIds: pictures } = await asReadersWould(db, row, version.content, version.createdAt)
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
    mediaIds: pictures,
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
