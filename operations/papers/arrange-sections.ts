import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import {
  insertSection,
  lockArrangement,
  noteMoved,
  placeUnder,
  readSections,
  type Section,
  updateSection,
} from '#db/stores/papers/sections.ts'
import { recountDays } from '#db/stores/reading/published-days.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type FieldProblem, type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { PUBLIC_PLACES } from '#newsroom/reading/public-places.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'

export type SectionInput = {
  name: string
  /** Empty: made from the name. */
  slug: string
  /** The section of the masthead that it is under; empty for one that stands there itself. */
  parentId?: string
  description?: string
}

/** Adds a section at the end of its level. */
export async function addSection(viewer: Viewer, input: SectionInput): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      await lockArrangement(tx)
      const sections = await readSections(tx)
      if (!mayBeUnder(sections, null, read.parentId)) return problem('parentId', 'invalid')
      const id = newId()
      const { name, slug, parentId, description } = read
      await insertSection(tx, { id, name, slug, parentId, description, position: endOfLevel(sections, parentId) })
      await noteRefresh(tx, [{ kind: 'sections' }])
      await logEvent(tx, { name: 'section_added', actorId: viewer.id, subject: id })
      return { ok: true, id }
    }),
  )
}

/**
 * Renames a section, describes it, gives it another address, or puts it under another section or into the masthead. What
 * is left out of the input stays as it is. A changed address leads on from the old one.
 */
export async function changeSection(
  viewer: Viewer,
  input: SectionInput & { sectionId: string; version: number },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      await lockArrangement(tx)
      const sections = await readSections(tx)
      const section = sections.find((each) => each.id === input.sectionId)
      if (!section) return refuse({ code: 'not_found' })
      const parentId = input.parentId === undefined ? section.parentId : read.parentId
      const moves = parentId !== section.parentId
      if (moves && !mayBeUnder(sections, section, parentId)) return problem('parentId', 'invalid')
      const changed = await updateSection(tx, section.id, input.version, {
        name: read.name,
        slug: read.slug,
        description: input.description === undefined ? section.description : read.description,
        ...(moves ? { parentId, position: endOfLevel(sections, parentId) } : {}),
      })
      if (!changed) return refuse({ code: 'changed' })
      if (read.slug !== section.slug) {
        await noteMoved(tx, publicPath.section(section.slug), publicPath.section(read.slug), now())
      }
      if (moves) await placeArticles(tx, section, parentId)
      await noteRefresh(tx, [{ kind: 'sections' }])
      await logEvent(tx, {
        name: moves ? 'section_placed' : 'section_changed',
        actorId: viewer.id,
        subject: section.id,
        reason: moves ? (sections.find(({ id }) => id === parentId)?.name ?? '') : '',
      })
      return { ok: true }
    }),
  )
}

/** Puts a section one place earlier or later among those of its level. */
export async function moveSection(
  viewer: Viewer,
  input: { sectionId: string; direction: 'earlier' | 'later' },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockArrangement(tx)
    const sections = await readSections(tx)
    const section = sections.find((each) => each.id === input.sectionId)
    if (!section) return refuse({ code: 'not_found' })
    const level = sections.filter((each) => each.parentId === section.parentId)
    const at = level.indexOf(section)
    const to = input.direction === 'earlier' ? at - 1 : at + 1
    if (to < 0 || to >= level.length) return { ok: true }
    level.splice(at, 1)
    level.splice(to, 0, section)
    for (const [index, each] of level.entries()) {
      if (each.position === index + 1) continue
      if (!(await updateSection(tx, each.id, each.version, { position: index + 1 }))) {
        throw new Error('A section changed inside the transaction that reads it.')
      }
    }
    await noteRefresh(tx, [{ kind: 'sections' }])
    await logEvent(tx, { name: 'section_moved', actorId: viewer.id, subject: input.sectionId })
    return { ok: true }
  })
}

/** Two levels at most: under a section of the masthead only, and only what has none under it itself. */
function mayBeUnder(sections: readonly Section[], section: Section | null, parentId: string | null): boolean {
  if (parentId === null) return true
  const parent = sections.find((each) => each.id === parentId)
  if (!parent || parent.parentId !== null || parent.id === section?.id) return false
  return section === null || !sections.some((each) => each.parentId === section.id)
}

/** What readers find under the section goes with it. */
async function placeArticles(tx: Store, section: Section, parentId: string | null): Promise<void> {
  await placeUnder(tx, section.id, parentId ?? section.id)
  await recountDays(
    tx,
    [section.id, section.parentId, parentId].filter((id) => id !== null),
  )
}

function endOfLevel(sections: readonly Section[], parentId: string | null): number {
  return Math.max(0, ...sections.filter((each) => each.parentId === parentId).map((each) => each.position)) + 1
}

type Read = { ok: true; name: string; slug: string; parentId: string | null; description: string | null }

function parse(input: SectionInput): Read | Refused {
  const name = normaliseText(input.name)
  const slug = slugify(input.slug || input.name)
  const description = normaliseProse(input.description ?? '')
  if (name === '') return problem('name', 'missing')
  if (name.length > LIMITS.name) return problem('name', 'too_long')
  if (description.length > LIMITS.description) return problem('description', 'too_long')
  if (slug === '') return problem('slug', 'invalid')
  if (PUBLIC_PLACES.has(slug)) return problem('slug', 'reserved')
  return { ok: true, name, slug, parentId: input.parentId || null, description: description || null }
}

function problem(field: string, found: FieldProblem): Refused {
  return refuse({ code: 'fields', fields: [{ field, problem: found }] })
}

async function orTaken<T extends object>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (!database().engine.isUniqueViolation(error)) throw error
    return problem('slug', 'taken')
  }
}
