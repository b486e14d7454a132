import type { Messages } from '#messages/index.ts'
import type { FillRule, FrontSlot } from '#newsroom/front/plan.ts'

type Sections = readonly { id: string; name: string }[]

/** What a slot is called on the desk: as its editor called it, by its section, or by its kind. */
export function slotName(
  messages: Messages,
  slot: Pick<FrontSlot, 'kind' | 'title' | 'fill'>,
  sections: Sections,
): string {
  const { fill } = slot
  const section = fill.by === 'section' ? sections.find((each) => each.id === fill.sectionId)?.name : undefined
  return slot.title || section || messages.front.kinds[slot.kind]
}

/** What fills a slot by itself, in words. */
export function ruleName(messages: Messages, fill: FillRule, sections: Sections): string {
  const words = messages.front.rules
  switch (fill.by) {
    case 'section':
      return words.section(sections.find((each) => each.id === fill.sectionId)?.name ?? '–')
    case 'feature':
      return words[fill.feature]
    default:
      return words[fill.by]
  }
}
