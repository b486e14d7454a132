import type { ReactNode } from 'react'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Edition } from '../frame/edition.ts'

/** A search that is a plain form: it works before, and without, any script. */
export function SearchForm(props: {
  edition: Edition
  id: string
  query?: string
  large?: boolean
  /** Further fields, under the one for words. */
  children?: ReactNode
}) {
  const { edition, id, query, large = false, children } = props
  const { words } = edition
  return (
    <search>
      <form action={publicPath.search()}>
        <div className="flex items-stretch border-b border-ink focus-within:border-accent">
          <label htmlFor={id} className="sr-only">
            {words.searchLabel}
          </label>
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={query}
            maxLength={200}
            placeholder={words.searchPlaceholder}
            autoComplete="off"
            data-suggests={words.reader.suggestions}
            className={`min-w-0 flex-1 bg-transparent font-sans placeholder:text-muted ${
              large ? 'min-h-12 text-lg' : 'min-h-9 w-36 text-sm pointer-coarse:min-h-11'
            }`}
          />
          <button
            type="submit"
            className={`flex shrink-0 cursor-pointer items-center justify-end text-muted hover:text-accent ${
              large ? 'min-w-12' : 'min-w-9 pointer-coarse:min-w-11'
            }`}
          >
            <SearchSign />
            <span className="sr-only">{words.search}</span>
          </button>
        </div>
        {children}
      </form>
    </search>
  )
}

export function SearchSign() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.6 12.6 5 5" />
    </svg>
  )
}
