'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useInView } from './use-in-view.ts'

/** As long as systems wait at most for the second half of a double click. */
const DOUBLE_CLICK_MS = 700

/**
 * Asks before something that readers would see at once, naming what it is about. The press that opened it can't answer it:
 * no button has the focus, and neither Enter nor the button does anything until the question has been in view.
 */
export function Question(props: {
  /** Names what is asked about. */
  title: string
  /** What will happen. */
  children: ReactNode
  /** What the button says that does it. */
  confirm: string
  wrong?: boolean
  pending?: boolean
  /** What could be done instead. */
  below?: ReactNode
  onConfirm: () => void
  onClose: () => void
}) {
  const { general } = useMessages()
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={props.title}
    >
      <Asked {...props} cancel={general.cancel} />
    </Dialog>
  )
}

function Asked(props: Parameters<typeof Question>[0] & { cancel: string }) {
  const box = useRef<HTMLDivElement>(null)
  const ready = useInView(props.title, true)
  useEffect(() => box.current?.focus(), [])
  useSecondClick()
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.target !== box.current) return
    event.preventDefault()
    if (ready && !props.pending) props.onConfirm()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it
    <div
      ref={box}
      role="group"
      aria-label={props.title}
      tabIndex={-1}
      onKeyDown={press}
      className="grid gap-4 outline-none"
    >
      <div className="grid gap-2">{props.children}</div>
      <div className="flex flex-wrap gap-2 max-sm:*:grow">
        <Button
          look={props.wrong ? 'wrong' : 'main'}
          pending={props.pending ?? false}
          deaf={!ready}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {props.cancel}
        </Button>
      </div>
      {props.below}
    </div>
  )
}

/** A double click opens the question by its first half; the second one, beside it, is no wish to close it again. */
function useSecondClick(): void {
  useEffect(() => {
    const opened = performance.now()
    const down = (event: PointerEvent) => {
      if (performance.now() - opened > DOUBLE_CLICK_MS) return
      event.stopPropagation()
    }
    window.addEventListener('pointerdown', down, { capture: true })
    return () => window.removeEventListener('pointerdown', down, { capture: true })
  }, [])
}
