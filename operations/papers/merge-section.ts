import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { leadSectionsOn, moveDeskTo, moveReadersTo } from '#db/stores/papers/merges.ts'
import { lockArrangement, noteMoved, readSections, updateSection } from '#db/stores/papers/sections.ts'
import { recountDays } from '#db/stores/reading/published-days.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/**
 * Merges a section into another: its articles, what is being written and planned for it, and the rights of who looks
 * after it are the other's from now on; its address leads there. Texts that name it are read as naming the other. It is
 * not undone: which articles came from where is then known to the log of each article only.
 */
export async function mergeSection(
  viewer: Viewer,
  input: { sectionId: string; version: number; intoId: string },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockArrangement(tx)
    const sections = await readSections(tx)
    const from = sections.find(({ id }) => id === input.sectionId)
    const into = sections.find(({ id }) => id === input.intoId)
    if (!from) return refuse({ code: 'not_found' })
    // What lies under it would hang in the air: it is put elsewhere first.
    const hasSections = sections.some(({ parentId }) => parentId === from.id)
    if (!into || into.id === from.id || hasSections) {
      return refuse({ code: 'fields', fields: [{ field: 'intoId', problem: 'invalid' }] })
    }
    // Nobody else arranges sections meanwhile: what was read is what is stored.
    if (from.version !== input.version) return refuse({ code: 'changed' })
    await moveDeskTo(tx, from.id, into.id)
    await updateSection(tx, from.id, from.version, { mergedIntoId: into.id, parentId: null })
    await moveReadersTo(tx, from.id, { id: into.id, topId: into.parentId ?? into.id })
    await leadSectionsOn(tx, from.id, into.id)
    await recountDays(
      tx,
      [from.id, from.parentId, into.id, into.parentId].filter((id) => id !== null),
    )
    await noteMoved(tx, publicPath.section(from.slug), publicPath.section(into.slug), now())
    await noteRefresh(tx, [{ kind: 'sections' }])
    const reason = `${from.name} → ${into.name}`
    await logEvent(tx, { name: 'section_merged', actorId: viewer.id, subject: from.id, reason })
    return { ok: true }
  })
}
