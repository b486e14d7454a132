import 'server-only'
import { database } from '#db/index.ts'
import { findVideoCard, putVideoCard } from '#db/stores/media/video-cards.ts'
import { type Video, videoFrom, videoText } from '#newsroom/document/embed-address.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** A video as the desk shows it. `still`: a small WebP picture; null where there is none. */
export type VideoCard = { title: string; author: string; still: Buffer | null }

const HOUR_MS = 3_600_000
/** A title may be mended by who put the video up. */
const HOLDS_MS = 30 * 24 * HOUR_MS
/** A site that told nothing is not asked with every look at the text. */
const SILENT_MS = HOUR_MS

/**
 * What is known of a video, for who may write. `stale`: its site is to be asked again.
 * @param text provider and id, as documents have them
 */
export async function readVideoCard(
  viewer: Viewer,
  text: string,
): Promise<Outcome<{ video: Video; card: VideoCard | null; stale: boolean }>> {
  if (!may(viewer, 'media.upload')) return refuse({ code: 'not_allowed' })
  const video = videoFrom(text)
  if (!video) return refuse({ code: 'malformed' })
  const row = await findVideoCard(database(), videoText(video))
  if (!row) return { ok: true, video, card: null, stale: true }
  const card = row.title === '' ? null : { title: row.title, author: row.author, still: stillOf(row.still) }
  const age = now().getTime() - row.askedAt.getTime()
  return { ok: true, video, card, stale: age > (card ? HOLDS_MS : SILENT_MS) }
}

/** Keeps what the video's site told, or that it told nothing: then what was known before stays. */
export async function keepVideoCard(viewer: Viewer, text: string, told: VideoCard | null): Promise<Outcome> {
  const read = await readVideoCard(viewer, text)
  if (!read.ok) return read
  const card = told ?? read.card
  await putVideoCard(database(), {
    video: videoText(read.video),
    title: card?.title ?? '',
    author: card?.author ?? '',
    still: card?.still?.toString('base64') ?? null,
    askedAt: now(),
  })
  return { ok: true }
}

function stillOf(base64: string | null): Buffer | null {
  return base64 === null ? null : Buffer.from(base64, 'base64')
}
