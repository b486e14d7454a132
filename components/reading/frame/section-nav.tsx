import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { SectionInMasthead } from '#newsroom/papers/sections.ts'
import type { Edition } from './edition.ts'

/** The sections in one line, which scrolls where it is too long for the screen, and behind it all of both levels. */
export function SectionNav({ edition, current }: { edition: Edition; current: string | null }) {
  const { words, sections } = edition
  if (sections.length === 0) return null
  return (
    <nav aria-label={words.sections} className="no-print page-width relative z-10">
      <div className="mt-px flex border-y border-rule">
        <ul className="no-scrollbar flex min-w-0 flex-1 gap-x-6 overflow-x-auto mask-r-from-[calc(100%-2.5rem)] pr-10 md:pl-10 lg:gap-x-8 [&>:first-child]:ml-auto [&>:last-child]:mr-auto">
          {sections.map((section) => (
            <li key={section.slug} className="shrink-0">
              <a
                href={publicPath.section(section.slug)}
                aria-current={isIn(section, current) ? 'true' : undefined}
                className="flex min-h-11 items-center border-b-2 border-transparent font-sans text-[0.9375rem] whitespace-nowrap hover:text-accent aria-[current]:border-accent aria-[current]:text-accent"
              >
                {section.name}
              </a>
            </li>
          ))}
        </ul>
        <AllSections edition={edition} />
      </div>
    </nav>
  )
}

/** Opens and closes without a script: every section with those under it, and the newspaper's other pages. */
function AllSections({ edition }: { edition: Edition }) {
  const { words, sections } = edition
  return (
    <details className="group shrink-0">
      <summary className="-mr-3 flex size-11 cursor-pointer list-none items-center justify-center hover:text-accent [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 20 20" width="20" height="20" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
          <path className="group-open:hidden" d="M2 5h16M2 10h16M2 15h16" />
          <path className="not-group-open:hidden" d="M4 4l12 12M16 4L4 16" />
        </svg>
        <span className="sr-only">{words.allSections}</span>
      </summary>
      <div className="page-width absolute inset-x-0 top-full">
        <div className="max-h-[75vh] overflow-y-auto border-b-[3px] border-ink bg-paper pt-5 pb-8">
          <ul className="columns-2 gap-x-8 md:columns-3 lg:columns-4">
            {sections.map((section) => (
              <li key={section.slug} className="break-inside-avoid pb-4">
                <MenuLink path={publicPath.section(section.slug)} text={section.name} first />
                {section.under.length > 0 ? (
                  <ul>
                    {section.under.map((under) => (
                      <li key={under.slug}>
                        <MenuLink path={publicPath.section(under.slug)} text={under.name} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
          <ul className="mt-1 grid grid-cols-2 gap-x-8 border-t border-rule pt-3 md:flex md:flex-wrap">
            {[
              [publicPath.mostRead(), words.reader.mostRead],
              [publicPath.archive(), words.archive.title],
              [publicPath.search(), words.search],
              [publicPath.corrections(), words.corrections],
            ].map(([path = '', text = '']) => (
              <li key={path}>
                <MenuLink path={path} text={text} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}

function MenuLink({ path, text, first = false }: { path: string; text: string; first?: boolean }) {
  return (
    <a
      href={path}
      className={`flex min-h-9 items-center hover:text-accent pointer-coarse:min-h-11 ${first ? 'headline text-[1.125rem]' : 'font-sans text-[0.9375rem] text-muted'}`}
    >
      {text}
    </a>
  )
}

/** Whether a page of this section, or of one under it, is being read. */
function isIn(section: SectionInMasthead, current: string | null): boolean {
  return section.slug === current || section.under.some(({ slug }) => slug === current)
}
