import type { ReactNode } from 'react'

/** A place where nothing is yet: what it is for, and the first thing to do. */
export function EmptyPlace({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 border-t border-rule py-10">
      <p className="text-base font-semibold">{title}</p>
      <p className="max-w-[34rem] text-muted">{text}</p>
      {children && <div className="mt-2">{children}</div>}
    </div>
  )
}
