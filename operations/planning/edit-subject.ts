import 'server-only'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { decidesFor } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { changeSubject, type SubjectInput } from './change-subject.ts'
import { cleanSubject, type SubjectText } from './subject-input.ts'

/** Changes what a subject says. */
export function editSubject(viewer: Viewer, input: SubjectInput & SubjectText): Promise<Outcome<{ version: number }>> {
  return changeSubject(viewer, input, 'edit', async (tx, subject) => {
    const cleaned = await cleanSubject(tx, input, subject.plannedOn)
    if (!cleaned.ok) return cleaned
    const { ok, ...change } = cleaned
    // What was approved stays within the sections that whoever changes it decides for.
    const leavesDesk = subject.state === 'approved' && !decidesFor(viewer, change.sectionId)
    if (leavesDesk) return refuse({ code: 'not_allowed' })
    return { ok: true, change, log: [{ name: 'subject_edited' }] }
  })
}
