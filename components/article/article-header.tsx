import type { ReactNode } from 'react'

/** The head of an article: kicker, title, and the line of times below. */
export function ArticleHeader({ kicker, title, children }: { kicker: string; title: string; children?: ReactNode }) {
  return (
    <header>
      {kicker === '' ? null : <p className="kicker mb-2 text-[0.9375rem]">{kicker}</p>}
      <h1 className="headline text-balance text-[1.875rem] sm:text-[2.375rem] lg:text-[2.75rem]">{title}</h1>
      {children}
    </header>
  )
}

/** The lead paragraph, the dateline glued to its first words as the trade writes it. */
export function Sapo({ dateline, sapo }: { dateline: string; sapo: string }) {
  if (sapo === '') return null
  return (
    <p className="max-w-(--measure) text-[1.1875rem] leading-[1.55] font-bold text-pretty sm:text-[1.3125rem]">
      {dateline === '' ? null : (
        <>
          <span className="text-accent">{dateline}</span>
          <span className="ml-[0.25em] font-normal text-muted">-</span>{' '}
        </>
      )}
      {sapo}
    </p>
  )
}
