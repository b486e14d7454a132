import 'server-only'
import { database, type Store } from '#db/index.ts'
import { scheduledToGoOut } from '#db/stores/front/front-lists.ts'
import { findFront, waitingSchedules } from '#db/stores/front/fronts.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import type { Section } from '#db/stores/papers/sections.ts'
import { BREAKING_STRIP, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { asShown } from '#db/stores/reading/as-shown.ts'
import type { PublishedFeature } from '#newsroom/document/feature.ts'
import { featureOf } from '#newsroom/document/feature.ts'
import { type FrontMatter, layFront } from '#newsroom/front/lay.ts'
import { depthsFor } from '#newsroom/front/needs.ts'
import {
  FRONT_PAGE,
  type FrontPlan,
  frontPlanSchema,
  numbersIn,
  placedIn,
  planFrom,
  slotsOf,
} from '#newsroom/front/plan.ts'
import { layStrip, stripFrom } from '#newsroom/front/strip.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import { type Front, mastheadIds, readMatter } from '../reading/read-front.ts'
import { knownFront } from './fronts.ts'

/** Articles that go out until the moment of a preview: more than a front has places. */
const GOING_OUT = 60

/** What a person arranged last to be looked at: one for each, whichever front it is of. */
const draftOf = (viewer: Viewer) => `front_draft:${viewer.id}`

/** Keeps what is being arranged, for its preview alone: it is on no page. @returns a mark that differs each time */
export async function keepFrontDraft(
  viewer: Viewer,
  input: { front: string; plan: unknown },
): Promise<Outcome<{ draft: string }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const parsed = frontPlanSchema.safeParse(input.plan)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return database().transaction(async (tx) => {
    const { version } = await readSetting(tx, draftOf(viewer))
    const kept = await writeSetting(tx, draftOf(viewer), version, { front: input.front, plan: parsed.data })
    // Two windows of the same person at the same moment.
    return kept ? { ok: true, draft: String(version + 1) } : refuse({ code: 'changed' })
  })
}

/**
 * A front as readers will see it at a moment to come: with the pins and the strip that will have ended, the plan that
 * will have taken its place, and the articles that will have gone out by then.
 * @param input.draft look at what the viewer arranged last, instead of the plans that are kept
 */
export async function previewFront(
  viewer: Viewer,
  input: { front: string; at: Date | null; draft: boolean },
): Promise<Outcome<{ front: Front; section: Section | null; at: Date; made: boolean; newest: Teaser[] }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const db = database()
  const known = await knownFront(db, input.front)
  if (!known) return refuse({ code: 'not_found' })
  const { id, sections, section } = known
  const present = now()
  const at = input.at && input.at > present ? input.at : present
  const plan = await planAt(db, viewer, id, at, input.draft)
  const slots = slotsOf(plan, id, mastheadIds(sections))
  const parentOf = (sectionId: string) => sections.find((each) => each.id === sectionId)?.parentId ?? null
  const strip = stripFrom((await readSetting(db, BREAKING_STRIP)).value)
  const numbers = [...numbersIn(slots), ...(strip?.number ? [strip.number] : [])]
  const published = await readMatter(db, { front: id, sections, depths: depthsFor(slots, parentOf), numbers })
  const matter = withGoingOut(published, await goingOut(db, sections, at), id, parentOf)
  const laid = layFront(slots, matter, at)
  const pictures = new Map(
    slots.flatMap((slot) => placedIn(slot).map((place) => [place.number, place.picture?.mediaId] as const)),
  )
  return {
    ok: true,
    section,
    at,
    made: plan.slots !== null,
    newest: [...matter.newest],
    front: {
      slots: laid.slots.map((slot) => ({
        ...slot,
        teasers: slot.teasers.map((teaser) => withStaffPicture(teaser, pictures.get(teaser.number))),
      })),
      strip: layStrip(strip, matter.placed.get(strip?.number ?? 0) ?? null, at),
      until: null,
    },
  }
}

async function planAt(store: Store, viewer: Viewer, front: string, at: Date, draft: boolean): Promise<FrontPlan> {
  if (draft) {
    const { value } = await readSetting(store, draftOf(viewer))
    const kept = value as { front?: unknown; plan?: unknown } | null
    if (kept?.front === front) return planFrom(kept.plan)
  }
  const due = (await waitingSchedules(store, { frontId: front, until: at, limit: 100 })).at(-1)
  return due?.plan ?? (await findFront(store, front)).plan
}

type GoingOut = { teaser: Teaser; sectionId: string; feature: PublishedFeature | null }

/** The articles that will have gone out by a moment, as they will stand in lists. */
async function goingOut(store: Store, sections: readonly Section[], at: Date): Promise<GoingOut[]> {
  const found: GoingOut[] = []
  for (const row of await scheduledToGoOut(store, at, GOING_OUT)) {
    const version = row.approvedVersionId ? await findVersion(store, row.id, row.approvedVersionId) : null
    const section = sections.find((each) => each.id === version?.content.sectionId)
    if (!version || !section || !row.scheduledAt) continue
    const shown = await asShown(store, row.kind, version.content)
    const { title, kicker, dateline, abstract, sapo, bylines } = shown
    const staffPictureId = version.content.lead?.mediaId
    found.push({
      sectionId: section.id,
      feature: featureOf(shown.body),
      teaser: {
        number: row.number,
        kind: row.kind,
        path: publicPath.article(section.slug, slugify(title) || FALLBACK_SLUG, row.number),
        title,
        kicker,
        dateline,
        abstract,
        sapo,
        bylines,
        section: { name: section.name, slug: section.slug },
        publishedAt: row.firstPublishedAt ?? row.scheduledAt,
        updatedAt: row.scheduledAt,
        lead: shown.lead && staffPictureId ? { ...shown.lead, staffPictureId } : shown.lead,
      },
    })
  }
  return found
}

/** The lists as they will be when these have gone out. */
function withGoingOut(
  matter: FrontMatter,
  out: readonly GoingOut[],
  front: string,
  parentOf: (sectionId: string) => string | null,
): FrontMatter {
  const numbers = new Set(out.map(({ teaser }) => teaser.number))
  const joined = (list: readonly Teaser[], belongs: (one: GoingOut) => boolean) =>
    [...list.filter((teaser) => !numbers.has(teaser.number)), ...out.filter(belongs).map(({ teaser }) => teaser)].sort(
      (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number,
    )
  const within = (sectionId: string) => (one: GoingOut) =>
    one.sectionId === sectionId || parentOf(one.sectionId) === sectionId
  return {
    placed: new Map([
      ...matter.placed,
      ...out.flatMap(({ teaser }) => (matter.placed.has(teaser.number) ? [[teaser.number, teaser] as const] : [])),
    ]),
    newest: joined(matter.newest, front === FRONT_PAGE ? () => true : within(front)),
    sections: new Map(
      [...matter.sections].map(([id, { label, newest }]) => [id, { label, newest: joined(newest, within(id)) }]),
    ),
    features: {
      video: joined(matter.features.video, (one) => one.feature === 'video'),
      pictures: joined(matter.features.pictures, (one) => one.feature === 'pictures'),
    },
    mostRead: matter.mostRead,
  }
}

/** A picture that only this front uses is not public before the front is. */
function withStaffPicture(teaser: Teaser, mediaId: string | undefined): Teaser {
  return mediaId && teaser.lead ? { ...teaser, lead: { ...teaser.lead, staffPictureId: mediaId } } : teaser
}
