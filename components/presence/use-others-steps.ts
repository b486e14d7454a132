import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Told } from '#newsroom/presence/live.ts'
import type { Desk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { type Happening, happeningIn } from './happening.ts'
import { actOn, type Shown } from './told.ts'

/** A page that was asked for and did not come is asked for again after this time. */
const ASK_AGAIN_MS = 10_000
/** A text that somebody else is writing is brought up to date this often, on a desk and where it is only read. */
const SOON_ON_DESK_MS = 3000
const SOON_IN_READING_MS = 10_000

/**
 * Shows what others do to the article as it happens: the page is made anew, after what is typed here has been sent, and
 * what happened is said in a sentence.
 */
export function useOthersSteps(page: {
  news: Told | null
  over: Refusal | null
  shown: Shown
  desk: Desk | null
  viewerId: string
}) {
  const { news, over, shown, desk, viewerId } = page
  const router = useRouter()
  const announce = useAnnounce()
  const messages = useMessages()
  const [happening, setHappening] = useState<Happening | null>(null)
  const asked = useRef({ what: '', at: Number.NEGATIVE_INFINITY })
  const sentFor = useRef('')
  const saidOf = useRef('')

  useEffect(() => {
    const what = over?.code === 'not_found' ? 'gone' : `${news?.version} ${news?.mayWrite}`
    const show = () => {
      if (asked.current.what === what && performance.now() - asked.current.at < ASK_AGAIN_MS) return
      asked.current = { what, at: performance.now() }
      startTransition(() => router.refresh())
    }
    if (over?.code === 'not_found') {
      if (!desk?.unsaved) show()
      return
    }
    if (news === null) return
    switch (actOn(news, shown, desk)) {
      case 'nothing':
        return
      case 'show':
        show()
        return
      case 'show soon': {
        const pause = desk === null ? SOON_IN_READING_MS : SOON_ON_DESK_MS
        const timer = setTimeout(show, Math.max(0, asked.current.at + pause - performance.now()))
        return () => clearTimeout(timer)
      }
      case 'send first':
        // Either the server takes it, and the page follows; or it says why not and has kept it, which the desk shows.
        if (sentFor.current !== what) {
          sentFor.current = what
          void desk?.flush()
        }
        return
    }
  }, [news, over, shown, desk, router])

  useEffect(() => {
    const next = news && happeningIn(messages, news, shown, viewerId)
    if (!next || next.id === saidOf.current) return
    saidOf.current = next.id
    setHappening(next)
    announce([next.text, next.reason].filter(Boolean).join(' '))
  }, [news, shown, viewerId, messages, announce])

  return { happening, dismiss: () => setHappening(null) }
}
