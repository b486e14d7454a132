import type { FrontPage as FrontPageMatter } from '#newsroom/front-page.ts'
import { BlockHeading } from './block-heading.tsx'
import type { Edition } from './edition.ts'
import { SectionBlocks } from './section-blocks.tsx'
import { LeadTeaser, LineTeaser, SideTeaser, StoryTeaser } from './teasers.tsx'

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
  const [second, ...thirds] = page.seconds
  return (
    <>
      <h1 className="sr-only">{newspaper.name}</h1>
      <div className="grid gap-x-8 gap-y-8 pt-6 md:grid-cols-2 lg:grid-cols-12 lg:pt-8">
        <div className="md:col-span-2 lg:col-span-6">
          <LeadTeaser teaser={page.lead} edition={edition} />
        </div>
        {second ? (
          <div className="border-rule max-md:border-t max-md:pt-6 lg:col-span-3 lg:border-l lg:pl-8">
            <StoryTeaser
              teaser={second}
              edition={edition}
              level={2}
              sizes="(min-width: 64rem) 280px, (min-width: 48rem) 45vw, 100vw"
              section
            />
            <div className="mt-5 divide-y divide-rule border-t border-rule">
              {thirds.map((teaser) => (
                <div key={teaser.number} className="py-5 last:pb-0">
                  <SideTeaser teaser={teaser} edition={edition} level={2} section />
                </div>
              ))}
            </div>
          </div>
        ) : null}
        {page.latest.length > 0 ? (
          <section className="border-rule lg:col-span-3 lg:border-l lg:pl-8">
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
