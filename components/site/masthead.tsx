import { formatMasthead } from '#newsroom/format/dates.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { SectionInMasthead } from '#newsroom/published.ts'
import type { Edition } from './edition.ts'
import { SearchForm, SearchSign } from './search-form.tsx'

/** The head of every page: date, name, governing body, sections. */
export function Masthead({ edition, current }: { edition: Edition; current: string | null }) {
  const { newspaper, words, now } = edition
  return (
    <header>
      <div className="page-width">
        <div className="grid grid-cols-[1fr_auto] items-center gap-x-6 pt-2 md:grid-cols-[1fr_auto_1fr] md:pt-6 md:pb-5">
          <p className="furniture text-muted">{formatMasthead(now, newspaper.timeZone, newspaper.language)}</p>
          <div className="max-md:order-last max-md:col-span-2 max-md:pt-1 max-md:pb-4 text-center">
            <a href={publicPath.front()} className="inline-block px-2 text-accent">
              <span className="headline block text-[2.125rem] tracking-tight sm:text-[2.75rem] lg:text-[3.25rem]">
                {newspaper.name}
              </span>
            </a>
            {newspaper.governingBody === '' ? null : (
              <p className="furniture text-muted">{words.governingBody(newspaper.governingBody)}</p>
            )}
          </div>
          <a
            href={publicPath.search()}
            className="no-print -mr-3 flex size-11 items-center justify-center text-muted md:hidden"
          >
            <SearchSign />
            <span className="sr-only">{words.search}</span>
          </a>
          <div className="no-print ml-auto hidden md:block">
            <SearchForm edition={edition} id="masthead-search" />
          </div>
        </div>
      </div>
      <div className="page-width">
        <div className="border-t-[3px] border-ink" />
      </div>
      <SectionNav edition={edition} current={current} />
    </header>
  )
}

/** The sections in one line; on a phone the line scrolls and fades out at its end. */
function SectionNav({ edition, current }: { edition: Edition; current: string | null }) {
  const { words, sections } = edition
  if (sections.length === 0) return null
  return (
    <nav aria-label={words.sections} className="no-print page-width">
      <div className="mt-px border-y border-rule">
        <ul className="no-scrollbar flex gap-x-6 overflow-x-auto max-md:mask-r-from-85% max-md:pr-10 md:justify-center lg:gap-x-9">
          {sections.map((section) => (
            <li key={section.slug} className="shrink-0">
              <a
                href={publicPath.section(section.slug)}
                aria-current={isIn(section, current) ? 'true' : undefined}
                className="flex min-h-11 items-center border-b-2 border-transparent font-sans text-[0.9375rem] font-semibold whitespace-nowrap hover:text-accent aria-[current]:border-accent aria-[current]:text-accent"
              >
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** Whether a page of this section, or of one under it, is being read. */
function isIn(section: SectionInMasthead, current: string | null): boolean {
  return section.slug === current || section.under.some(({ slug }) => slug === current)
}
