import 'server-only'
import type { Video } from '#newsroom/document/embed-address.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { detailsAddress, isDetailsHost, isStillHost, readVideoDetails } from '#newsroom/media/video-details.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { keepVideoCard, readVideoCard, type VideoCard } from '#operations/media/video-cards.ts'
import { receive } from '../files/receive.ts'
import { askSite } from '../outward/ask-site.ts'
import { kindOfPicture } from '../picture-process/kind-of-picture.ts'
import { order, waitingFor } from '../picture-process/order.ts'

const TELLS_BYTES = 100_000
const STILL_BYTES = 3_000_000

/** A video as the desk shows it: what is known, or else what its site tells now. Null where it tells nothing. */
export async function videoCard(viewer: Viewer, text: string): Promise<Outcome<{ card: VideoCard | null }>> {
  const known = await readVideoCard(viewer, text)
  if (!known.ok || !known.stale) return known
  const told = await askFor(known.video)
  const kept = await keepVideoCard(viewer, text, told)
  return kept.ok ? { ok: true, card: told ?? known.card } : kept
}

async function askFor(video: Video): Promise<VideoCard | null> {
  const came = await askSite(detailsAddress(video), {
    types: ['application/json', 'text/json'],
    limitBytes: TELLS_BYTES,
    host: (name) => isDetailsHost(video, name),
  })
  const details = came && readVideoDetails(video, parsed(came.bytes))
  if (!details) return null
  const { title, author, stillAddress } = details
  return { title, author, still: stillAddress === null ? null : await stillFrom(video, stillAddress) }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** Decoded and drawn anew in the process of pictures, as every picture is that comes from outside. */
async function stillFrom(video: Video, address: string): Promise<Buffer | null> {
  const came = await askSite(address, {
    types: ['image/'],
    limitBytes: STILL_BYTES,
    host: (name) => isStillHost(video, name),
  })
  const kind = came && kindOfPicture(came.bytes)
  // Reporters' own pictures come first.
  if (!came || !kind || waitingFor('picture') > 0) return null
  return receive([came.bytes], { limitBytes: STILL_BYTES, isWanted: () => true }, async (arrived) => {
    if (arrived.kind !== 'whole') return null
    const drawn = await order('picture', { path: arrived.file.path, kind })
    return drawn.ok && drawn.answer.kind === 'made' ? Buffer.from(drawn.answer.small) : null
  })
}
