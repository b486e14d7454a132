import type { LaidSlot } from '#newsroom/front/lay.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Edition } from '../frame/edition.ts'
import { BlockHeading } from '../lists/block-heading.tsx'

/** What stands over a slot: what its editor called it, its section, or what it is. Nothing over what opens the page. */
export function SlotHeading({ slot, edition }: { slot: LaidSlot; edition: Edition }) {
  const text = slot.title || slot.section?.name || kindName(slot, edition)
  if (text === '') return null
  const path = slot.section
    ? publicPath.section(slot.section.slug)
    : slot.kind === 'most_read'
      ? publicPath.mostRead()
      : null
  return (
    <BlockHeading>
      {path === null ? (
        text
      ) : (
        <a href={path} className="hover:text-accent">
          {text}
        </a>
      )}
    </BlockHeading>
  )
}

function kindName({ kind }: LaidSlot, { words }: Edition): string {
  switch (kind) {
    case 'lead':
    case 'seconds':
    case 'columns':
    case 'section':
      return ''
    case 'latest':
      return words.latest
    case 'most_read':
      return words.fronts.mostRead
    default:
      return words.fronts[kind]
  }
}
