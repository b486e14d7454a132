import 'server-only'
import { database, type Store } from '#db/index.ts'
import { findFront, waitingSchedules } from '#db/stores/front/fronts.ts'
import { BREAKING_STRIP, readSetting } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { FrontDesk } from '#newsroom/front/desk.ts'
import type { FrontMatter } from '#newsroom/front/lay.ts'
import { fullDepths } from '#newsroom/front/needs.ts'
import { FRONT_PAGE, numbersIn, slotsOf } from '#newsroom/front/plan.ts'
import { stripFrom } from '#newsroom/front/strip.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { mastheadIds, readMatter } from '../reading/read-front.ts'
import { knownFront } from './fronts.ts'

/** How far down each list the desk reads: further than most fronts go, and still a small page. */
const DEPTH = 24
const SCHEDULES = 20

/** The desk of a front: its plan, what it can be laid from, what is scheduled, and the strip. */
export async function readFrontDesk(viewer: Viewer, input: { front: string }): Promise<Outcome<{ desk: FrontDesk }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const db = database()
  const known = await knownFront(db, input.front)
  if (!known) return refuse({ code: 'not_found' })
  const { id: front, sections } = known
  const [kept, schedules, setting] = await Promise.all([
    findFront(db, front),
    waitingSchedules(db, { frontId: front, limit: SCHEDULES }),
    readSetting(db, BREAKING_STRIP),
  ])
  const masthead = mastheadIds(sections)
  const slots = slotsOf(kept.plan, front, masthead)
  const scheduled = schedules.map((schedule) => ({ ...schedule, slots: slotsOf(schedule.plan, front, masthead) }))
  const strip = stripFrom(setting.value)
  const running = strip !== null && new Date(strip.until) > now() ? strip : null
  const matter = await deskMatter(db, front, sections, [
    ...numbersIn([...slots, ...scheduled.flatMap((schedule) => schedule.slots)]),
    ...(running?.number ? [running.number] : []),
  ])
  const names = await namesOf(db, [kept.changedById, ...schedules.map((schedule) => schedule.changedById)])
  return {
    ok: true,
    desk: {
      front,
      version: kept.version,
      byItself: kept.plan.slots === null,
      slots,
      changedBy: names.get(kept.changedById ?? '') ?? '',
      changedAt: kept.changedAt,
      matter,
      fronts: [
        { id: FRONT_PAGE, name: '', within: false },
        ...sections.map(({ id, name, parentId }) => ({ id, name, within: parentId !== null })),
      ],
      sections: sections.map(({ id, name, slug }) => ({ id, name, slug })),
      schedules: scheduled.map(({ id, version, at, changedById, slots }) => ({
        id,
        version,
        at,
        by: names.get(changedById) ?? '',
        slots,
      })),
      strip: {
        version: setting.version,
        strip: running,
        title: matter.placed.get(running?.number ?? 0)?.title ?? '',
      },
    },
  }
}

/** Every list that a rule may name, so that the desk can lay whatever is tried; without the words nobody reads there. */
async function deskMatter(
  store: Store,
  front: string,
  sections: NonNullable<Awaited<ReturnType<typeof knownFront>>>['sections'],
  numbers: readonly number[],
): Promise<FrontMatter> {
  const ids = sections.map((section) => section.id)
  const matter = await readMatter(store, { front, sections, depths: fullDepths(ids, DEPTH), numbers })
  const brief = (list: readonly Teaser[]) => list.map(briefly)
  return {
    placed: new Map([...matter.placed].map(([number, teaser]) => [number, briefly(teaser)])),
    newest: brief(matter.newest),
    features: { video: brief(matter.features.video), pictures: brief(matter.features.pictures) },
    mostRead: brief(matter.mostRead),
    sections: new Map([...matter.sections].map(([id, { label, newest }]) => [id, { label, newest: brief(newest) }])),
  }
}

/** A teaser without what the desk does not show. */
export function briefly(teaser: Teaser): Teaser {
  return { ...teaser, sapo: '', bylines: [], lead: teaser.lead && { ...teaser.lead, caption: '', credit: '', alt: '' } }
}
