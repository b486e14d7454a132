import type { Edition } from '#components/reading/frame/edition.ts'
import { BlockHeading } from '#components/reading/lists/block-heading.tsx'
import { LineTeaser, StoryTeaser, WordsTeaser } from '#components/reading/lists/teasers.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { Teaser } from '#newsroom/reading/published.ts'

/** Beside the text: other headlines to go on with. */
export function MoreInSection(props: { teasers: readonly Teaser[]; section: Label; edition: Edition }) {
  const { teasers, section, edition } = props
  if (teasers.length === 0) return null
  return (
    <aside className="reading-beside no-print mt-12 min-w-0 lg:mt-8 lg:self-start lg:border-l lg:border-rule lg:pl-8">
      <BlockHeading>
        <a href={publicPath.section(section.slug)} className="hover:text-accent">
          {edition.words.alsoInSection(section.name)}
        </a>
      </BlockHeading>
      <ul className="divide-y divide-rule">
        {teasers.map((teaser, place) => (
          <li key={teaser.number} className="py-4 first:pt-0">
            {place === 0 ? (
              <StoryTeaser teaser={teaser} edition={edition} sizes="(min-width: 64rem) 280px, 112px" />
            ) : (
              <WordsTeaser teaser={teaser} edition={edition} section={false} />
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** Below the text: what is related to it. */
export function Related({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  if (teasers.length === 0) return null
  const anyPicture = teasers.some((teaser) => teaser.lead !== null)
  return (
    <section className="reading-below no-print mt-14">
      <BlockHeading>{edition.words.related}</BlockHeading>
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {teasers.map((teaser) => (
          <li
            key={teaser.number}
            className="max-sm:not-first:border-t max-sm:not-first:border-rule max-sm:not-first:pt-6"
          >
            {anyPicture ? (
              <StoryTeaser
                teaser={teaser}
                edition={edition}
                sizes="(min-width: 64rem) 22vw, (min-width: 40rem) 46vw, 100vw"
              />
            ) : (
              <LineTeaser teaser={teaser} edition={edition} time />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
