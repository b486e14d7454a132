import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { LaidStrip } from '#newsroom/front/strip.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { ListPart, Pager, SectionHead } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { BreakingStrip } from '../front/breaking-strip.tsx'
import { FrontSlots } from '../front/front.tsx'
import { ArticleList, ListWays } from '../lists/article-list.tsx'
import { PageHeading } from '../lists/block-heading.tsx'
import { StoryTeaser } from '../lists/teasers.tsx'
import { WideTeaser } from '../lists/wide-teaser.tsx'
import { PageWays } from './page-ways.tsx'
import { SectionWays } from './section-ways.tsx'

const SECONDS = 4

/** A section: its first part has a front of its own; further back it is a list. */
export function SectionFront(props: {
  section: SectionHead
  list: ListPart
  pager: Pager | null
  /** What stands over it, and how it was laid by hand, if it was; null of pages further back. */
  front: { slots: LaidSlot[]; made: boolean; strip: LaidStrip | null } | null
  edition: Edition
}) {
  const { section, list, pager, front, edition } = props
  const laid = front?.made ? front.slots : null
  const further = pager?.number !== 1
  const { words } = edition
  // A correction's title says nothing: it stands in the list, never at the head of the section.
  const [lead, ...others] = further || laid ? [] : list.items.filter((teaser) => teaser.kind === 'article')
  const seconds = others.slice(0, SECONDS)
  const above = new Set(
    [lead, ...seconds, ...(laid ?? []).flatMap((slot) => slot.teasers)].map((teaser) => teaser?.number),
  )
  const rest = list.items.filter((teaser) => !above.has(teaser.number))
  return (
    <>
      <BreakingStrip strip={front?.strip ?? null} edition={edition} />
      <SectionWays section={section} edition={edition}>
        <PageHeading {...(section.description === '' ? {} : { under: section.description })}>
          {section.name}
        </PageHeading>
      </SectionWays>
      {list.items.length === 0 ? (
        <p className="border-t border-rule py-16 text-muted">{words.nothingInSection}</p>
      ) : null}
      {laid ? <FrontSlots slots={laid} edition={edition} /> : null}
      {lead ? (
        <div className="border-t border-ink pt-6">
          <WideTeaser teaser={lead} edition={edition} level={2} large />
        </div>
      ) : null}
      {seconds.length > 0 ? (
        <ul className="mt-8 grid gap-x-8 gap-y-8 border-t border-rule pt-6 sm:grid-cols-2 lg:grid-cols-4">
          {seconds.map((teaser) => (
            <li key={teaser.number}>
              <StoryTeaser
                teaser={teaser}
                edition={edition}
                level={2}
                sizes="(min-width: 64rem) 22vw, (min-width: 40rem) 46vw, 100vw"
              />
            </li>
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? (
        <div className={further ? '' : 'mt-8'}>
          <ArticleList teasers={rest} edition={edition} />
        </div>
      ) : null}
      {pager ? (
        <PageWays path={publicPath.section(section.slug)} pager={pager} edition={edition} />
      ) : (
        <ListWays path={publicPath.section(section.slug)} next={list.next} further edition={edition} />
      )}
    </>
  )
}
