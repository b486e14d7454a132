import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

/** How a box to type in looks. */
export const BOX =
  'touchable w-full rounded-[3px] border bg-paper px-2.5 text-ink placeholder:text-muted aria-invalid:border-wrong disabled:opacity-60'

export type FieldFrame = {
  /** Also what the form sends it under. */
  name: string
  label: string
  hint?: ReactNode
  /** What is wrong with it, as a sentence. */
  problem?: string | null
}

/** Ids that tie a control to its hint and its problem. */
function described(frame: FieldFrame, id: string) {
  const ids = [frame.problem ? `${id}-problem` : null, frame.hint ? `${id}-hint` : null].filter(Boolean)
  return {
    id,
    name: frame.name,
    'aria-invalid': frame.problem ? true : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  } as const
}

/** A control between its name and what is to be said about it. */
export function Frame({ frame, id, children }: { frame: FieldFrame; id: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {frame.label}
      </label>
      {children}
      <Notes frame={frame} id={id} />
    </div>
  )
}

function Notes({ frame, id }: { frame: FieldFrame; id: string }) {
  return (
    <>
      {frame.problem && (
        <p id={`${id}-problem`} className="text-[0.8125rem] text-wrong">
          {frame.problem}
        </p>
      )}
      {frame.hint && (
        <p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
          {frame.hint}
        </p>
      )}
    </>
  )
}

type Own = keyof FieldFrame | 'className'

/** A line to type in, with its name above and what is wrong with it below. */
export function Field(props: FieldFrame & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  const { name, label, hint, problem, ...rest } = props
  const frame: FieldFrame = { name, label, hint, problem: problem ?? null }
  const id = rest.id ?? `field-${name}`
  return (
    <Frame frame={frame} id={id}>
      <input {...rest} {...described(frame, id)} className={`${BOX} min-h-9 border-field/70`} />
    </Frame>
  )
}

/** Several lines to type in. */
export function TextField(props: FieldFrame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  const { name, label, hint, problem, ...rest } = props
  const frame: FieldFrame = { name, label, hint, problem: problem ?? null }
  const id = rest.id ?? `field-${name}`
  return (
    <Frame frame={frame} id={id}>
      <textarea rows={3} {...rest} {...described(frame, id)} className={`${BOX} border-field/70 py-1.5`} />
    </Frame>
  )
}

/** A choice of one, by the browser's own list. */
export function Select(props: FieldFrame & Omit<SelectHTMLAttributes<HTMLSelectElement>, Own>) {
  const { name, label, hint, problem, children, ...rest } = props
  const frame: FieldFrame = { name, label, hint, problem: problem ?? null }
  const id = rest.id ?? `field-${name}`
  return (
    <Frame frame={frame} id={id}>
      <select {...rest} {...described(frame, id)} className={`${BOX} min-h-9 border-field/70`}>
        {children}
      </select>
    </Frame>
  )
}

/** One thing to tick, its name beside it. */
export function Tick(
  props: { label: ReactNode; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'>,
) {
  const { label, hint, ...rest } = props
  return (
    <label className="touchable flex items-start gap-2 py-1">
      <input {...rest} type="checkbox" className="mt-0.5 size-4 shrink-0" />
      <span>
        {label}
        {hint && <span className="block text-[0.8125rem] text-muted">{hint}</span>}
      </span>
    </label>
  )
}
