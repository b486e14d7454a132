import type { FrontPage } from '#newsroom/front-page.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Label, Teaser } from '#newsroom/published.ts'
import { BlockHeading } from './block-heading.tsx'
import type { Edition } from './edition.ts'
import { LineTeaser, StoryTeaser } from './teasers.tsx'
import { WideTeaser } from './wide-teaser.tsx'

type Block = FrontPage['blocks'][number]

/** How many sections stand side by side, row by row: the page's rhythm. */
const RHYTHM = [1, 3, 2] as const

/** A block for each section, laid in rows of one, three, two. */
export function SectionBlocks({ blocks, edition }: { blocks: readonly Block[]; edition: Edition }) {
  return rowsOf(blocks).map((row) => {
    const key = row[0]?.section.slug
    if (row.length === 1) return row.map((block) => <WideBlock key={key} block={block} edition={edition} />)
    return (
      <div
        key={key}
        className={`mt-12 grid gap-x-8 gap-y-12 ${row.length === 3 ? 'md:grid-cols-3' : 'md:grid-cols-2'}`}
      >
        {row.map((block) => (
          <NarrowBlock key={block.section.slug} block={block} edition={edition} wide={row.length === 2} />
        ))}
      </div>
    )
  })
}

function WideBlock({ block, edition }: { block: Block; edition: Edition }) {
  const [first, ...others] = block.teasers
  if (!first) return null
  return (
    <section className="mt-12">
      <SectionHeading section={block.section} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-12">
        <div className={others.length > 0 ? 'lg:col-span-9' : 'lg:col-span-12'}>
          <WideTeaser teaser={first} edition={edition} />
        </div>
        {others.length > 0 ? (
          <div className="border-rule max-lg:border-t lg:col-span-3 lg:border-l lg:pl-8">
            <Lines teasers={others} edition={edition} />
          </div>
        ) : null}
      </div>
    </section>
  )
}

function NarrowBlock({ block, edition, wide }: { block: Block; edition: Edition; wide: boolean }) {
  const [first, ...others] = block.teasers
  if (!first) return null
  return (
    <section>
      <SectionHeading section={block.section} />
      <StoryTeaser
        teaser={first}
        edition={edition}
        opener
        sizes={wide ? '(min-width: 64rem) 280px, (min-width: 48rem) 46vw, 100vw' : '(min-width: 48rem) 30vw, 100vw'}
        abstract={wide}
        halves={wide}
      />
      {others.length > 0 ? (
        <div className="mt-5 border-t border-rule">
          <Lines teasers={others.slice(0, 3)} edition={edition} />
        </div>
      ) : null}
    </section>
  )
}

function SectionHeading({ section }: { section: Label }) {
  return (
    <BlockHeading>
      <a href={publicPath.section(section.slug)} className="hover:text-accent">
        {section.name}
      </a>
    </BlockHeading>
  )
}

function Lines({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  return (
    <ul className="divide-y divide-rule">
      {teasers.map((teaser) => (
        <li key={teaser.number} className="py-3.5 last:pb-0 lg:[.lg\:pl-8_&]:first:pt-0">
          <LineTeaser teaser={teaser} edition={edition} />
        </li>
      ))}
    </ul>
  )
}

function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = []
  let from = 0
  for (let turn = 0; from < blocks.length; turn++) {
    const left = blocks.length - from
    const wish = RHYTHM[turn % RHYTHM.length] ?? 1
    // A row that can't be filled takes what is left, so that no column stands empty.
    const size = Math.min(wish, left)
    rows.push(blocks.slice(from, from + size))
    from += size
  }
  return rows
}
