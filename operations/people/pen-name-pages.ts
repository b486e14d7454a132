import type { PenNamePage } from '#newsroom/people/person-view.ts'
import { mayUsePicture } from '#newsroom/rights/file-rights.ts'
import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findMedia } from '#db/stores/media/media.ts'
import { movePenNameTo, signAnew } from '#db/stores/papers/merges.ts'
import { lockArrangement, noteMoved } from '#db/stores/papers/sections.ts'
import { findPenNames, type PenNameRow, penNamesOf, updatePenName } from '#db/stores/people/pen-names.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { now } from '#newsroom/kit/clock.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type FieldProblem, type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
import { may, mayNameTogether, mayPresentPenName } from '#newsroom/rights/permissions.ts'
import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'

/** The pen names of a person, for whoever may say what their pages show. */
export async function readPenNamePages(
  viewer: Viewer,
  personId: string,
): Promise<Outcome<{ penNames: PenNamePage[] }>> {
  if (!mayPresentPenName(viewer, { personId })) return refuse({ code: 'not_allowed' })
  const rows = await penNamesOf(database(), personId)
  return {
    ok: true,
    penNames: rows.map(({ id, version, name, slug, bio, pictureId, namesOthers }) => ({
      id,
      version,
      name,
      slug,
      bio: bio ?? '',
      pictureId,
      namesOthers: namesOthers ?? false,
    })),
  }
}

export type PenNamePageInput = {
  penNameId: string
  version: number
  bio: string
  /** A picture of the library; empty for none. */
  pictureId: string
  /** Whether the person wants it named together with their others. Left out, it stays as it is. */
  namesOthers?: boolean
}

/** Says what the page of a pen name shows: words, portrait, and whether the person's other pen names are named with it. */
export async function changePenNamePage(viewer: Viewer, input: PenNamePageInput): Promise<Outcome> {
  const bio = normaliseProse(input.bio)
  if (bio.length > LIMITS.description) return problem('bio', 'too_long')
  return database().transaction(async (tx) => {
    const penName = await present(tx, input.penNameId)
    if (!penName || !mayPresentPenName(viewer, penName)) return refuse({ code: 'not_found' })
    if (input.namesOthers !== undefined && !mayNameTogether(viewer, penName)) return refuse({ code: 'not_allowed' })
    const pictureId = input.pictureId || null
    if (pictureId !== null && pictureId !== penName.pictureId && !(await mayShow(tx, viewer, pictureId))) {
      return problem('pictureId', 'invalid')
    }
    const { namesOthers = penName.namesOthers } = input
    if (!(await updatePenName(tx, penName.id, input.version, { bio: bio || null, pictureId, namesOthers }))) {
      return refuse({ code: 'changed' })
    }
    // The pages of the person's other pen names may name this one.
    const together = await penNamesOf(tx, penName.personId)
    await noteRefresh(
      tx,
      together.map(({ id }) => ({ kind: 'author' as const, id })),
    )
    await logEvent(tx, { name: 'pen_name_changed', actorId: viewer.id, subject: penName.id })
    return { ok: true }
  })
}

/** Who has no right to the library has their own pictures. */
async function mayShow(tx: Store, viewer: Viewer, pictureId: string): Promise<boolean> {
  const picture = await findMedia(tx, pictureId)
  return picture !== null && mayUsePicture(viewer, picture)
}

/** Gives a pen name another name or address: printed so under all its articles at once, the old address leading on. */
export async function renamePenName(
  viewer: Viewer,
  input: { penNameId: string; version: number; name: string; slug: string },
): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const name = normaliseText(input.name)
  if (name === '') return problem('name', 'missing')
  if (name.length > LIMITS.name) return problem('name', 'too_long')
  const slug = slugify(input.slug || name)
  if (slug === '') return problem('slug', 'invalid')
  try {
    return await database().transaction(async (tx) => {
      await lockArrangement(tx)
      const penName = await present(tx, input.penNameId)
      if (!penName) return refuse({ code: 'not_found' })
      if (!(await updatePenName(tx, penName.id, input.version, { name, slug }))) return refuse({ code: 'changed' })
      await signAnew(tx, penName, { name, slug })
      if (slug !== penName.slug) await noteMoved(tx, publicPath.author(penName.slug), publicPath.author(slug), now())
      await noteRefresh(tx, await printedAs(tx, penName))
      const reason = name === penName.name ? '' : `${penName.name} → ${name}`
      await logEvent(tx, { name: 'pen_name_changed', actorId: viewer.id, subject: penName.id, reason })
      return { ok: true }
    })
  } catch (error) {
    if (!database().engine.isUniqueViolation(error)) throw error
    return problem('slug', 'taken')
  }
}

/** Puts what stands under a pen name under another one of the same person. It is not undone. */
export async function mergePenName(
  viewer: Viewer,
  input: { penNameId: string; version: number; intoId: string },
): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockArrangement(tx)
    const [from, into] = [await present(tx, input.penNameId), await present(tx, input.intoId)]
    if (!from) return refuse({ code: 'not_found' })
    if (!into || into.id === from.id || into.personId !== from.personId) return problem('intoId', 'invalid')
    if (!(await updatePenName(tx, from.id, input.version, { mergedIntoId: into.id })))
      return refuse({ code: 'changed' })
    await movePenNameTo(tx, from, into)
    await noteMoved(tx, publicPath.author(from.slug), publicPath.author(into.slug), now())
    await noteRefresh(tx, [...(await printedAs(tx, from)), { kind: 'author', id: into.id }])
    const reason = `${from.name} → ${into.name}`
    await logEvent(tx, { name: 'pen_name_merged', actorId: viewer.id, subject: from.id, reason })
    return { ok: true }
  })
}

/** Where readers see the name and the address of a pen name, the pages of the person's others included. */
async function printedAs(tx: Store, { personId, id, slug }: PenNameRow): Promise<Surface[]> {
  const together = [id, ...(await penNamesOf(tx, personId)).map((each) => each.id)]
  return [
    { kind: 'byline', slug },
    { kind: 'search' },
    { kind: 'suggestions' },
    { kind: 'sitemap' },
    ...together.map((each) => ({ kind: 'author' as const, id: each })),
  ]
}

async function present(tx: Store, id: string): Promise<PenNameRow | null> {
  const [row] = await findPenNames(tx, [id])
  return row && row.mergedIntoId === null ? row : null
}

function problem(field: string, found: FieldProblem): Refused {
  return refuse({ code: 'fields', fields: [{ field, problem: found }] })
}
