import type { ReactNode } from 'react'

/** The head of a page of lists: its name, a line about it, and what can be done on the right. */
export function PageHeader({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-40">
        <h1 className="text-xl leading-tight font-semibold">{title}</h1>
        {lead && <p className="mt-1 max-w-[44rem] text-muted">{lead}</p>}
      </div>
      {children}
    </header>
  )
}

/** The room that a page of lists and forms stands in. */
export function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <main className={`mx-auto w-full px-4 py-5 sm:px-6 lg:px-8 lg:py-7 ${narrow ? 'max-w-3xl' : 'max-w-[86rem]'}`}>
      {children}
    </main>
  )
}
