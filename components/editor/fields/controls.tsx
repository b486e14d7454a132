'use client'

import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { cleanPastedText, pastedLine } from '#newsroom/paste/pasted-text.ts'
import { caretOf } from '../crossing/caret-line.ts'
import type { Crossing } from '../crossing/use-crossing.ts'
import { type Place, wayOut } from '../crossing/way-out.ts'
import { FieldMarks } from '../find/field-marks.tsx'
import type { FindField } from '../find/found.ts'

/** A field with its name above. The value goes back and forth as typed: nothing is trimmed or composed on the way. */
export function LabelledInput(
  props: { label: string; value: string; onValue: (value: string) => void } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'placeholder' | 'maxLength' | 'autoComplete' | 'inputMode' | 'aria-invalid' | 'aria-describedby'
  >,
) {
  const { label, value, onValue, ...rest } = props
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="desk-label">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        lang="vi"
        spellCheck
        className="desk-input"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  )
}

/**
 * A field of several lines that is as high as what is in it. `oneLine`: neither Enter nor a paste breaks the line.
 * `place`: which of the article's places it is, so that keys and pastes lead on to the next as `crossing` says.
 */
export function GrowingText(
  props: {
    value: string
    onValue: (value: string) => void
    oneLine?: boolean
    pasteInOneLine?: boolean
    place?: Place
    crossing?: Crossing
    className: string
    /** What the search of the desk knows the field as. */
    findAs?: FindField
  } & Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'id' | 'placeholder' | 'maxLength' | 'aria-label' | 'readOnly' | 'aria-describedby' | 'autoFocus'
  >,
) {
  const {
    value,
    onValue,
    oneLine = false,
    pasteInOneLine = oneLine,
    place,
    crossing,
    className,
    findAs,
    ...rest
  } = props
  const area = useRef<HTMLTextAreaElement>(null)
  // What was typed into the page before its scripts came is the writer's too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts have come
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== value) onValue(area.current.value)
  }, [])
  // For browsers that can't do it by themselves (field-sizing).
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value
  useLayoutEffect(() => {
    const element = area.current
    if (element === null || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])
  return (
    <div className="desk-growing-frame">
      <textarea
        {...rest}
        ref={area}
        data-find-field={findAs}
        rows={1}
        lang="vi"
        spellCheck
        className={`desk-growing ${className}`}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          if (place === undefined) {
            if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
            return
          }
          const { currentTarget: field } = event
          const way = wayOut(event.nativeEvent, () => caretOf(field), oneLine)
          if (way === 'stay' || (way !== null && crossing?.leave(place, way))) event.preventDefault()
        }}
        onPaste={(event) => {
          if (place !== undefined && crossing?.share(place, event.clipboardData)) {
            event.preventDefault()
            return
          }
          const pasted = event.clipboardData.getData('text/plain')
          const text = pasteInOneLine ? pastedLine(pasted) : cleanPastedText(pasted)
          if (text === pasted) return
          event.preventDefault()
          // Through the browser, so that its own undo knows of it.
          document.execCommand('insertText', false, text)
        }}
      />
      {findAs !== undefined && <FieldMarks field={findAs} value={value} className={className} />}
    </div>
  )
}

/** A part of the side column, with its name. `field`: what of the article it sets, for a refusal to lead to. */
export function SidePart({ title, field, children }: { title: string; field?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      data-desk-field={field}
      tabIndex={-1}
      className="grid gap-2 border-b border-[var(--rule)] py-4 first:pt-0 last:border-b-0"
    >
      <h2 id={id} className="desk-label">
        {title}
      </h2>
      {children}
    </section>
  )
}
