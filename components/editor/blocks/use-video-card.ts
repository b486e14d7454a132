import { useEffect, useState } from 'react'
import { z } from 'zod'

const ANSWER = z.object({
  ok: z.literal(true),
  card: z.object({ title: z.string(), author: z.string(), still: z.boolean() }).nullable(),
})
/** What the newsroom knows of a video. `still`: the address of a picture of it, on this server; null where there is none. */
export type KnownVideo = { title: string; author: string; still: string | null }

/** What is known of a video; null until then, and where its site tells nothing: then the card shows its address alone. */
export function useVideoCard(video: string): KnownVideo | null {
  const [known, setKnown] = useState<{ video: string; card: KnownVideo } | null>(null)
  useEffect(() => {
    const over = new AbortController()
    const asked = encodeURIComponent(video)
    void fetch(`/api/videos?video=${asked}`, { signal: over.signal })
      .then((response) => response.json())
      .catch(() => null)
      .then((answer) => {
        const card = ANSWER.safeParse(answer).data?.card
        if (!card || over.signal.aborted) return
        setKnown({ video, card: { ...card, still: card.still ? `/api/videos/still?video=${asked}` : null } })
      })
    return () => over.abort()
  }, [video])
  return known?.video === video ? known.card : null
}
