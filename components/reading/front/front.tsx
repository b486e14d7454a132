import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { LaidStrip } from '#newsroom/front/strip.ts'
import type { Edition } from '../frame/edition.ts'
import { BreakingStrip } from './breaking-strip.tsx'
import { groupSlots, type SlotGroup } from './groups.ts'
import { Opening } from './opening.tsx'
import { SectionBlocks } from './section-blocks.tsx'
import { SingleSlot } from './single-slot.tsx'

/** The front page: the strip of breaking news, and the slots from top to foot. */
export function FrontPage(props: { front: { slots: LaidSlot[]; strip: LaidStrip | null }; edition: Edition }) {
  const { front, edition } = props
  const { words, newspaper } = edition
  return (
    <>
      <h1 className="sr-only">{newspaper.name}</h1>
      <BreakingStrip strip={front.strip} edition={edition} />
      {front.slots.length === 0 ? (
        <p className="py-24 text-center text-lg text-muted">{words.nothingYet}</p>
      ) : (
        <FrontSlots slots={front.slots} edition={edition} />
      )}
    </>
  )
}

/** The slots of a front, those that belong together set together. */
export function FrontSlots({ slots, edition }: { slots: readonly LaidSlot[]; edition: Edition }) {
  return groupSlots(slots).map((group, place) => (
    <Group key={groupKey(group)} group={group} first={place === 0} edition={edition} />
  ))
}

function Group({ group, first, edition }: { group: SlotGroup; first: boolean; edition: Edition }) {
  switch (group.kind) {
    case 'opening':
      return <Opening slots={group.slots} first={first} edition={edition} />
    case 'sections':
      return <SectionBlocks slots={group.slots} edition={edition} />
    case 'single':
      return <SingleSlot slot={group.slot} edition={edition} />
  }
}

function groupKey(group: SlotGroup): string | undefined {
  switch (group.kind) {
    case 'opening':
      return group.slots.lead.id
    case 'sections':
      return group.slots[0]?.id
    case 'single':
      return group.slot.id
  }
}
