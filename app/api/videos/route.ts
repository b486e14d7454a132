import { answerOf, perform } from '#server/actions/action.ts'
import { videoCard } from '#server/media/video-cards.ts'

/** What is known of a video: `?video=youtube:…`. `still`: whether there is a picture of it, under `/api/videos/still`. */
export async function GET(request: Request): Promise<Response> {
  const video = new URL(request.url).searchParams.get('video') ?? ''
  return answerOf(
    await perform(async (viewer) => {
      const read = await videoCard(viewer, video)
      if (!read.ok) return read
      const { card } = read
      return { ok: true, card: card && { title: card.title, author: card.author, still: card.still !== null } }
    }),
  )
}
