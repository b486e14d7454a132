import type { ReactNode } from 'react'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { SearchForm } from '../search/search-form.tsx'
import type { Edition } from './edition.ts'

/** A page that has no matter of its own: says why, and offers the ways on. */
export function Notice(props: { edition: Edition; title: string; text: string; children?: ReactNode }) {
  const { edition, title, text, children } = props
  return (
    <div className="mx-auto max-w-[42rem] py-16 md:py-24">
      <div className="border-t border-ink">
        <div className="h-1 w-14 bg-accent" />
      </div>
      <h1 className="headline mt-5 text-[2rem] sm:text-[2.5rem]">{title}</h1>
      <p className="mt-4 text-lg leading-relaxed">{text}</p>
      <div className="mt-8">
        <SearchForm edition={edition} id="notice-search" large />
      </div>
      <p className="furniture mt-5 text-[0.9375rem] font-semibold">
        <a href={publicPath.front()} className="inline-flex min-h-11 items-center text-accent">
          {edition.words.home}
        </a>
      </p>
      {children}
    </div>
  )
}
