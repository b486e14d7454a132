import { useEffect, useRef, useState } from 'react'
import { newId } from '#newsroom/kit/id.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Told } from '#newsroom/presence/live.ts'
import { useLiveStream } from '../live/live-newsroom.tsx'
import { createPagePresence, type PagePresence } from './page-presence.ts'
import { browserWorld } from './requests.ts'

/**
 * Keeps this page present at its article. `news` is the newest that is known of it; `over` says why there will be no more;
 * `lost` that the server can't be reached.
 */
export function usePagePresence(articleId: string) {
  const [news, setNews] = useState<Told | null>(null)
  const [over, setOver] = useState<Refusal | null>(null)
  const [lost, setLost] = useState(false)
  const presence = useRef<PagePresence>(null)
  const stream = useLiveStream()

  useEffect(() => {
    const made = createPagePresence(browserWorld(articleId, newId(), stream), {
      news: (told) => {
        setOver(null)
        setLost(false)
        // A late answer to a beat may be older than what the stream has told since.
        setNews((known) => (known !== null && told.version < known.version ? known : told))
      },
      over: setOver,
      lost: () => setLost(true),
    })
    presence.current = made
    const looked = () => made.lookedAt(document.visibilityState === 'visible')
    const shown = () => made.resume()
    const put = () => made.pause()
    const online = () => made.online()
    made.resume()
    looked()
    document.addEventListener('visibilitychange', looked)
    window.addEventListener('pageshow', shown)
    window.addEventListener('pagehide', put)
    window.addEventListener('online', online)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      window.removeEventListener('pageshow', shown)
      window.removeEventListener('pagehide', put)
      window.removeEventListener('online', online)
      made.pause()
      presence.current = null
    }
  }, [articleId, stream])

  return { news, over, lost, presence }
}
