'use client'

import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { useMessages } from '../messages.tsx'
import { buttonClass } from '../ui/button.tsx'

/**
 * Points written by hand, one a field. Enter begins the next one, a Backspace in an empty one takes it away, several
 * lines that are pasted become several points.
 */
export function OwnPoints(props: {
  texts: readonly string[]
  onTexts: (texts: readonly string[]) => void
  invalid: boolean
}) {
  const words = useMessages().returns.form
  const { texts, onTexts } = props
  const list = useRef<HTMLUListElement>(null)
  const known = useRef(texts.length)
  const focusOn = useRef<number | null>(null)

  // The keyboard goes to a field that came, and to the one before a field that went.
  useEffect(() => {
    if (texts.length > known.current && focusOn.current === null) focusOn.current = texts.length - 1
    known.current = texts.length
    if (focusOn.current === null) return
    list.current?.querySelectorAll('textarea')[focusOn.current]?.focus()
    focusOn.current = null
  }, [texts])

  const removed = (at: number) => {
    focusOn.current = Math.max(0, at - 1)
    onTexts(texts.length === 1 ? [''] : texts.filter((_, index) => index !== at))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (texts[at]?.trim() === '') return
      focusOn.current = at + 1
      onTexts(texts.toSpliced(at + 1, 0, ''))
    }
    // Input methods that take letters back never press it on an empty field.
    if (event.key === 'Backspace' && !event.repeat && texts[at] === '' && texts.length > 1) {
      event.preventDefault()
      removed(at)
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, at: number) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/)
    const pasted = lines.map((line) => line.replace(/^[\s•–-]+/, '').trim()).filter((line) => line !== '')
    if (pasted.length < 2) return
    event.preventDefault()
    const whole = value.slice(0, selectionStart) + pasted.join('\n') + value.slice(selectionEnd)
    focusOn.current = at + pasted.length - 1
    onTexts(texts.toSpliced(at, 1, ...whole.split('\n')).slice(0, RETURN_LIMITS.points))
  }
  return (
    <ul ref={list} className="grid gap-2">
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is where it stands; it has nothing else of its own yet
        <li key={at} className="flex items-start gap-1">
          <textarea
            aria-label={words.own(at + 1)}
            placeholder={at === 0 ? words.placeholder : undefined}
            aria-invalid={props.invalid || undefined}
            lang="vi"
            spellCheck
            rows={1}
            maxLength={RETURN_LIMITS.point}
            value={text}
            onChange={(event) => onTexts(texts.with(at, event.target.value))}
            onKeyDown={(event) => onKeyDown(event, at)}
            onPaste={(event) => onPaste(event, at)}
            className="touchable field-sizing-content max-h-48 min-h-9 w-full min-w-0 resize-none rounded-[3px] border border-field/70 bg-paper px-2.5 py-1.5 text-ink placeholder:text-muted aria-invalid:border-wrong pointer-coarse:py-2.5 pointer-coarse:text-base"
          />
          {(texts.length > 1 || text !== '') && (
            <button
              type="button"
              aria-label={words.remove(at + 1)}
              title={words.remove(at + 1)}
              className={`${buttonClass('quiet')} pointer-coarse:min-w-11 px-2`}
              onClick={() => removed(at)}
            >
              <X size={16} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
