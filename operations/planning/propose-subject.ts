import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { insertSubject } from '#db/stores/planning/subjects.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { cleanSubject, type SubjectText } from './subject-input.ts'

/** Proposes a subject. It waits until a desk decides. */
export async function proposeSubject(viewer: Viewer, text: SubjectText): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'subject.propose')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const cleaned = await cleanSubject(tx, text)
    if (!cleaned.ok) return cleaned
    const { title, brief, sectionId, plannedOn } = cleaned
    const at = now()
    const id = newId(at.getTime())
    await insertSubject(tx, {
      id,
      version: 1,
      title,
      brief,
      sectionId,
      state: 'proposed',
      proposedById: viewer.id,
      proposedAt: at,
      decidedById: null,
      decidedAt: null,
      decision: '',
      assigneeId: null,
      deadlineAt: null,
      plannedOn,
      articleId: null,
      updatedAt: at,
    })
    await logEvent(tx, { name: 'subject_proposed', actorId: viewer.id, subject: id })
    return { ok: true, id }
  })
}
