import { formatMasthead } from '#newsroom/format/dates.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { SearchForm, SearchSign } from '../search/search-form.tsx'
import type { Edition } from './edition.ts'
import { ReadingSettings } from './reading-settings.tsx'
import { SectionNav } from './section-nav.tsx'

/** The head of every page: date, name, governing body, sections. */
export function Masthead({ edition, current }: { edition: Edition; current: string | null }) {
  const { newspaper, words, now } = edition
  return (
    <header>
      <div className="page-width">
        <div className="grid grid-cols-[1fr_auto] items-center gap-x-6 pt-1.5 md:grid-cols-[1fr_auto_1fr] md:pt-6 md:pb-5">
          <p className="furniture text-muted">{formatMasthead(now, newspaper.timeZone, newspaper.language)}</p>
          <div className="max-md:order-last max-md:col-span-2 max-md:pb-3.5 text-center">
            <a href={publicPath.front()} className="inline-block px-2 text-accent">
              <span className="headline block text-[2.25rem] tracking-tight sm:text-[2.75rem] lg:text-[3.25rem]">
                {newspaper.name}
              </span>
            </a>
            {newspaper.governingBody === '' ? null : (
              <p className="furniture text-muted">{words.governingBody(newspaper.governingBody)}</p>
            )}
          </div>
          <div className="no-print ml-auto flex items-center gap-x-1 max-md:-mr-3 md:gap-x-4">
            <ReadingSettings edition={edition} />
            <a href={publicPath.search()} className="flex size-11 items-center justify-center text-muted md:hidden">
              <SearchSign />
              <span className="sr-only">{words.search}</span>
            </a>
            <div className="hidden md:block">
              <SearchForm edition={edition} id="masthead-search" />
            </div>
          </div>
        </div>
        <div className="border-t-[3px] border-ink" />
      </div>
      <SectionNav edition={edition} current={current} />
    </header>
  )
}
