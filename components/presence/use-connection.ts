import { useEffect, useRef, useState } from 'react'
import { newId } from '#newsroom/kit/id.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import { type Connection, createConnection } from './connection.ts'
import { browserWorld } from './requests.ts'
import type { Told } from './told.ts'

/**
 * Keeps this page present at its article. `news` is the newest that is known of it; `over` says why there will be no more;
 * `lost` that the server can't be reached.
 */
export function useConnection(articleId: string) {
  const [news, setNews] = useState<Told | null>(null)
  const [over, setOver] = useState<Refusal | null>(null)
  const [lost, setLost] = useState(false)
  const connection = useRef<Connection>(null)

  useEffect(() => {
    const made = createConnection(browserWorld(articleId, newId()), {
      news: (told) => {
        setOver(null)
        setLost(false)
        // A late answer to a beat may be older than what the stream has told since.
        setNews((known) => (known !== null && told.version < known.version ? known : told))
      },
      over: setOver,
      lost: () => setLost(true),
    })
    connection.current = made
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
      connection.current = null
    }
  }, [articleId])

  return { news, over, lost, connection }
}
