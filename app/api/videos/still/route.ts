import { readVideoCard } from '#operations/media/video-cards.ts'
import { currentViewer } from '#server/people/session.ts'

/** The still of a video that the newsroom knows: `?video=youtube:…`. Nobody outside is asked for it here. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401 })
  const read = await readVideoCard(viewer, new URL(request.url).searchParams.get('video') ?? '')
  const still = read.ok ? read.card?.still : null
  if (!still) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(still), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
  })
}
