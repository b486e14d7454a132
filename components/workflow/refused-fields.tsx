'use client'

import { useEffect } from 'react'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'

type Fields = Extract<Refusal, { code: 'fields' }>['fields']

/** Where on the desk each thing is that a step can ask for. */
const PLACES: Record<string, string> = {
  kicker: '[data-find-field="kicker"]',
  title: '[data-find-field="title"]',
  sapo: '[data-find-field="sapo"]',
  body: '.ProseMirror',
}
const USABLE = 'input:not([type=hidden]), textarea, select, button, [contenteditable="true"]'

/**
 * What a step still asks for, each a way to its field on the desk, and gone as soon as something is changed there.
 * @param onMended called once one of them was changed
 */
export function RefusedFields({ fields, onMended }: { fields: Fields; onMended: () => void }) {
  const { refusals } = useMessages()
  useEffect(() => {
    const changed = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      if (fields.some(({ field }) => target.closest(placeOf(field)) !== null)) onMended()
    }
    document.addEventListener('input', changed)
    document.addEventListener('change', changed)
    return () => {
      document.removeEventListener('input', changed)
      document.removeEventListener('change', changed)
    }
  }, [fields, onMended])
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      {fields.map(({ field, problem }) => {
        const name = refusals.fieldNames[field] ?? refusals.fieldNames[field.split('.')[0] ?? ''] ?? field
        const sentence = `${name} ${refusals.problems[problem]}`
        return (
          <button
            key={`${field} ${problem}`}
            type="button"
            onClick={() => goTo(field)}
            className="touchable inline-flex items-center text-left underline underline-offset-2"
          >
            {sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)}
          </button>
        )
      })}
    </span>
  )
}

function placeOf(field: string): string {
  return PLACES[field.split('.')[0] ?? ''] ?? `[data-desk-field="${CSS.escape(field.split('.')[0] ?? '')}"]`
}

function goTo(field: string): void {
  const place = document.querySelector<HTMLElement>(placeOf(field))
  const target = place?.matches(USABLE) ? place : place?.querySelector<HTMLElement>(USABLE)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
