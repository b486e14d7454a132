import type { ReactNode } from 'react'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { SectionHead } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'

/** The heading of a section's page between the ways to the section above it and to those under it. */
export function SectionWays(props: { section: SectionHead; edition: Edition; children: ReactNode }) {
  const { section, edition, children } = props
  return (
    <>
      {section.above ? (
        <nav aria-label={edition.words.breadcrumb} className="no-print furniture -mb-6 pt-5">
          <Way section={section.above} />
        </nav>
      ) : null}
      {children}
      {section.under.length > 0 ? (
        <nav aria-label={edition.words.sectionsUnder(section.name)} className="no-print furniture -mt-3 pb-3">
          <ul className="flex flex-wrap gap-x-6">
            {section.under.map((each) => (
              <li key={each.slug}>
                <Way section={each} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  )
}

function Way({ section }: { section: Label }) {
  return (
    <a
      href={publicPath.section(section.slug)}
      className="inline-flex min-h-11 items-center text-[0.9375rem] font-semibold hover:text-accent"
    >
      {section.name}
    </a>
  )
}
