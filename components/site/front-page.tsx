import type { FrontPage as FrontPageMatter } from '#newsroom/front-page.ts'
import { BlockHeading } from './block-heading.tsx'
import type { Edition } from './edition.ts'
import { SectionBlocks } from './section-blocks.tsx'
import { LeadTeaser, LineTeaser, StoryTeaser, WordsTeaser } from './teasers.tsx'

/** Of the stories beside the lead, as many show their picture; with more the column would outgrow the lead. */
const BESIDE_WITH_PICTURE = 2

/** The front page: the lead, the seconds beside it, what is new, and then the sections. */
export function FrontPage({ page, edition }: { page: FrontPageMatter; edition: Edition }) {
  const { words, newspaper } = edition
  if (!page.lead) {
    return (
      <>
        <h1 className="sr-only">{newspaper.name}</h1>
        <p className="py-24 text-center text-lg text-muted">{words.nothingYet}</p>
      </>
    )
  }
  return (
    <>
      <h1 className="sr-only">{newspaper.name}</h1>
      <div className="grid gap-x-8 gap-y-8 pt-6 md:grid-cols-2 lg:grid-cols-12 lg:pt-8">
        <div className="min-w-0 md:col-span-2 lg:col-span-6">
          <LeadTeaser teaser={page.lead} edition={edition} />
          {page.below.length > 0 ? (
            <ul className="mt-7 grid gap-x-8 border-t border-rule max-sm:divide-y max-sm:divide-rule sm:grid-cols-2">
              {page.below.map((teaser) => (
                <li key={teaser.number} className="py-5 sm:pb-0">
                  <WordsTeaser teaser={teaser} edition={edition} level={2} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        {page.beside.length > 0 ? (
          <ul className="min-w-0 divide-y divide-rule border-rule max-md:border-t lg:col-span-3 lg:border-l lg:pl-8">
            {page.beside.map((teaser, place) => (
              <li key={teaser.number} className="py-6 last:pb-0 md:first:pt-0">
                {place < BESIDE_WITH_PICTURE ? (
                  <StoryTeaser
                    teaser={teaser}
                    edition={edition}
                    level={2}
                    sizes="(min-width: 64rem) 280px, (min-width: 48rem) 45vw, 100vw"
                    section
                  />
                ) : (
                  <WordsTeaser teaser={teaser} edition={edition} level={2} />
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {page.latest.length > 0 ? (
          <section className="min-w-0 border-rule lg:col-span-3 lg:border-l lg:pl-8">
            <BlockHeading>{words.latest}</BlockHeading>
            <ul className="divide-y divide-rule">
              {page.latest.map((teaser) => (
                <li key={teaser.number} className="py-3.5 first:pt-0">
                  <LineTeaser teaser={teaser} edition={edition} time />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <SectionBlocks blocks={page.blocks} edition={edition} />
    </>
  )
}
