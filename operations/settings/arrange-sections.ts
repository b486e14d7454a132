import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/events.ts'
import { noteRefresh } from '#db/stores/refreshes.ts'
import { insertSection, noteMoved, readSections, updateSection } from '#db/stores/sections.ts'
import { LIMITS } from '#newsroom/article.ts'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { publicPath, RESERVED_SLUGS } from '#newsroom/newspaper.ts'
import { may } from '#newsroom/permissions.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'

type SectionInput = { name: string; slug: string }

/** Adds a section at the end of the masthead. An empty address is made from the name. */
export async function addSection(viewer: Viewer, input: SectionInput): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      const last = (await readSections(tx)).at(-1)
      const id = newId()
      await insertSection(tx, { id, name: read.name, slug: read.slug, position: (last?.position ?? 0) + 1 })
      await noteRefresh(tx, [{ kind: 'everything' }])
      await logEvent(tx, { name: 'section_added', actorId: viewer.id, subject: id })
      return { ok: true, id }
    }),
  )
}

/** Renames a section. A changed address leads on from the old one. */
export async function renameSection(
  viewer: Viewer,
  input: SectionInput & { sectionId: string; version: number },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      const section = (await readSections(tx)).find((each) => each.id === input.sectionId)
      if (!section) return refuse({ code: 'not_found' })
      if (!(await updateSection(tx, section.id, input.version, { name: read.name, slug: read.slug }))) {
        return refuse({ code: 'changed' })
      }
      if (read.slug !== section.slug) {
        await noteMoved(tx, publicPath.section(section.slug), publicPath.section(read.slug), now())
      }
      await noteRefresh(tx, [{ kind: 'everything' }])
      await logEvent(tx, { name: 'section_changed', actorId: viewer.id, subject: section.id })
      return { ok: true }
    }),
  )
}

/** Puts a section one place earlier or later in the masthead. */
export async function moveSection(
  viewer: Viewer,
  input: { sectionId: string; direction: 'earlier' | 'later' },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const sections = await readSections(tx)
    const at = sections.findIndex((each) => each.id === input.sectionId)
    if (at < 0) return refuse({ code: 'not_found' })
    const to = input.direction === 'earlier' ? at - 1 : at + 1
    if (to < 0 || to >= sections.length) return { ok: true }
    const order = [...sections]
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(to, 0, moved)
    for (const [position, section] of order.entries()) {
      if (section.position === position + 1) continue
      if (!(await updateSection(tx, section.id, section.version, { position: position + 1 }))) {
        throw new Error('A section changed inside the transaction that reads it.')
      }
    }
    await noteRefresh(tx, [{ kind: 'everything' }])
    await logEvent(tx, { name: 'section_moved', actorId: viewer.id, subject: input.sectionId })
    return { ok: true }
  })
}

function parse(input: SectionInput): { ok: true; name: string; slug: string } | Refused {
  const name = normaliseText(input.name)
  const slug = slugify(input.slug || input.name)
  if (name === '') return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'missing' }] })
  if (name.length > LIMITS.name) return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'too_long' }] })
  if (slug === '') return refuse({ code: 'fields', fields: [{ field: 'slug', problem: 'invalid' }] })
  if (RESERVED_SLUGS.has(slug)) return refuse({ code: 'fields', fields: [{ field: 'slug', problem: 'reserved' }] })
  return { ok: true, name, slug }
}

async function orTaken<T extends object>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (!database().engine.isUniqueViolation(error)) throw error
    return refuse({ code: 'fields', fields: [{ field: 'slug', problem: 'taken' }] })
  }
}
