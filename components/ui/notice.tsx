import type { ReactNode } from 'react'

/** What came of something, said where it was done; screen readers hear it when it appears. */
export function Notice({ kind, children }: { kind: 'done' | 'wrong'; children: ReactNode }) {
  const look = kind === 'wrong' ? 'border-wrong text-wrong' : 'border-[var(--state-live)]'
  return <div className={`border-l-2 py-1 pl-3 ${look}`}>{children}</div>
}

/** The place where notices appear; it stands in the page before them, so that they are announced. */
export function NoticePlace({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className="empty:hidden">
      {children}
    </div>
  )
}
