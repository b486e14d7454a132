'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import type { FrontActions } from './front-actions.ts'
import type { useFrontDraft } from './use-front-draft.ts'

/** What readers would see at once, and is asked about first. */
type Asked = { title: string; text: string; confirm: string; act: () => void }
type Said = { ok: boolean; text: string }

/** Laying a front, and what else readers would see at once: it is asked about first, and said what came of it. */
export function useLaying(desk: Desk, draft: ReturnType<typeof useFrontDraft>, actions: FrontActions) {
  const { slots } = draft
  const messages = useMessages()
  const words = messages.front
  const router = useRouter()
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)

  /** Asks the server for something and says what came of it. */
  const run = async <T extends object>(asked: Promise<Outcome<T>>, done: string, then?: (answer: T) => void) => {
    setBusy(true)
    setSaid(null)
    const outcome = await asked.catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      then?.(outcome)
      setSaid({ ok: true, text: done })
      router.refresh()
      return
    }
    if (outcome?.refusal.code === 'unplaceable') draft.forget(outcome.refusal.numbers)
    setSaid({ ok: false, text: outcome ? refusalText(messages, outcome.refusal) : words.unreachable })
    // Perhaps somebody else was first: then that is shown.
    router.refresh()
  }
  const lay = (over: number) =>
    draft.schedule
      ? run(
          actions.changeSchedule({
            scheduleId: draft.schedule.id,
            version: draft.schedule.version,
            plan: { slots },
          }),
          words.schedules.saved,
          ({ version }) => draft.kept(version),
        )
      : run(actions.lay({ front: desk.front, version: over, slots }), words.laid, ({ version }) => draft.kept(version))
  const frontName = desk.fronts.find((front) => front.id === desk.front)?.name || words.frontPage
  /** Asks before readers get it; a plan that waits for its time is merely saved. */
  const askToLay = (over: number) => {
    if (draft.schedule) void lay(over)
    else {
      const act = () => void lay(over)
      const text = over === draft.base ? words.ask.now : words.ask.over
      setAsked({ title: words.ask.lay(frontName), text, confirm: words.lay, act })
    }
  }
  const askToUndo = () =>
    setAsked({
      title: words.ask.undo(frontName),
      text: words.ask.now,
      confirm: words.undo,
      act: () => void run(actions.undo({ front: desk.front, version: desk.version }), words.undone),
    })
  const askByItself = () =>
    setAsked({
      title: words.ask.byItself(frontName),
      text: words.ask.now,
      confirm: words.layByItself,
      act: () => void run(actions.lay({ front: desk.front, version: desk.version, slots: null }), words.laid),
    })
  const heard = (text: string) => {
    setSaid({ ok: true, text })
    router.refresh()
  }
  return {
    busy,
    said,
    asked,
    askToLay,
    askToUndo,
    askByItself,
    heard,
    /** What was said last is over. */
    sayNothing: () => setSaid(null),
    askNothing: () => setAsked(null),
  }
}
