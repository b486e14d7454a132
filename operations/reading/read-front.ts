import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readFrontLists } from '#db/stores/front/front-lists.ts'
import { findFront } from '#db/stores/front/fronts.ts'
import { readSections, type Section } from '#db/stores/papers/sections.ts'
import { BREAKING_STRIP, readSetting } from '#db/stores/papers/settings.ts'
import { type FrontMatter, type LaidFront, layFront } from '#newsroom/front/lay.ts'
import { depthsFor, type ListDepths } from '#newsroom/front/needs.ts'
import { FRONT_PAGE, type FrontSlot, numbersIn, slotsOf } from '#newsroom/front/plan.ts'
import { type LaidStrip, layStrip, stripFrom } from '#newsroom/front/strip.ts'
import { now } from '#newsroom/kit/clock.ts'
import { readMostRead } from './read-most-read.ts'

/** A front as readers get it, the strip over it included. `until`: when the next thing leaves it by itself. */
export type Front = LaidFront & { strip: LaidStrip | null }

/** The front page, or the front of a section, as it is laid now. */
export async function readFront(front: string = FRONT_PAGE): Promise<Front> {
  const store = database()
  const [sections, { plan }, strip] = await Promise.all([
    readSections(store),
    findFront(store, front),
    readSetting(store, BREAKING_STRIP),
  ])
  const slots = slotsOf(plan, front, mastheadIds(sections))
  return layFrontFrom(store, { front, slots, sections, strip: strip.value, at: now() })
}

/** What stands at the head of the first page of a section. */
export type SectionHeadFront = Front & {
  /** Somebody laid it; otherwise its newest stand there. */
  made: boolean
}

/** The front of a section. Where nobody has laid it nothing is read for it: its newest are on its page anyway. */
export async function readSectionFront(
  store: Store,
  sectionId: string,
  sections: readonly Section[],
): Promise<SectionHeadFront> {
  const [{ plan }, strip] = await Promise.all([findFront(store, sectionId), readSetting(store, BREAKING_STRIP)])
  const slots = plan.slots ?? []
  const front = await layFrontFrom(store, { front: sectionId, slots, sections, strip: strip.value, at: now() })
  return { ...front, made: plan.slots !== null }
}

/** Lays slots out from what readers have at this moment. */
async function layFrontFrom(
  store: Store,
  asked: { front: string; slots: readonly FrontSlot[]; sections: readonly Section[]; strip: unknown; at: Date },
): Promise<Front> {
  const { front, slots, sections, at } = asked
  const strip = stripFrom(asked.strip)
  const depths = depthsFor(slots, (id) => sections.find((section) => section.id === id)?.parentId ?? null)
  const numbers = [...numbersIn(slots), ...(strip?.number ? [strip.number] : [])]
  const matter = await readMatter(store, { front, sections, depths, numbers })
  const laid = layFront(slots, matter, at)
  const laidStrip = layStrip(strip, matter.placed.get(strip?.number ?? 0) ?? null, at)
  return { ...laid, strip: laidStrip, until: earlier(laid.until, laidStrip?.until ?? null) }
}

/** Reads what a front is laid from. */
export async function readMatter(
  store: Store,
  asked: { front: string; sections: readonly Section[]; depths: ListDepths; numbers: readonly number[] },
): Promise<FrontMatter> {
  const { front, sections, depths, numbers } = asked
  const sectionId = front === FRONT_PAGE ? null : front
  const [lists, mostRead] = await Promise.all([
    readFrontLists(store, sections, {
      newest: depths.newest > 0 ? { sectionId, limit: depths.newest } : null,
      sections: depths.sections,
      features: depths.features,
      placed: numbers,
    }),
    depths.mostRead > 0 ? readMostRead({ sectionId, limit: depths.mostRead }) : Promise.resolve([]),
  ])
  return { ...lists, mostRead }
}

/** The sections of the masthead, in its order. */
export function mastheadIds(sections: readonly Section[]): string[] {
  return sections.filter((section) => section.parentId === null).map((section) => section.id)
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
