import type { ReactNode } from 'react'

/** A part of a page of forms: its name and a note at the left, its controls at the right; one under the other when narrow. */
export function Part({
  id,
  title,
  note,
  children,
}: {
  id?: string
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="grid gap-x-10 gap-y-4 border-t border-rule py-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {note && <div className="mt-1 text-[0.8125rem] text-muted">{note}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
