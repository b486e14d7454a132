'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { subjectPath } from '#components/planning/paths.ts'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { code, id, idOrNone, line, localTime, prose, typedVersion, version } from '#newsroom/kit/input.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { approveSubject, assignSubject, declineSubject } from '#operations/planning/decide-subject.ts'
import { dropSubject, restoreSubject } from '#operations/planning/drop-subject.ts'
import { editSubject } from '#operations/planning/edit-subject.ts'
import { moveArticle } from '#operations/planning/move-article.ts'
import { moveSubject } from '#operations/planning/move-subject.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { writeSubject } from '#operations/planning/write-subject.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { calledAction, formAction } from '#server/actions/exported-action.ts'

const text = prose(20_000)
const day = code(20)
const subject = z.object({ title: line(2000), brief: text, sectionId: idOrNone, plannedOn: day })

/** Proposes a subject and leads to it. */
export const proposeSubjectAction = formAction(subject, proposeSubject, ({ id }) => redirect(subjectPath(id)))

/** Changes what a subject says and leads back to it. */
export const editSubjectAction = formAction(
  subject.extend({ subjectId: id, version: typedVersion }),
  editSubject,
  (_outcome, { subjectId }) => redirect(subjectPath(subjectId)),
)

const target = { subjectId: id, version }
/** Times empty for none. */
const assignment = { assigneeId: idOrNone, deadline: localTime }
const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve'), ...target, word: text, ...assignment }),
  z.object({ act: z.literal('decline'), ...target, word: text }),
  z.object({ act: z.literal('assign'), ...target, ...assignment }),
  z.object({ act: z.literal('drop'), ...target }),
  z.object({ act: z.literal('restore'), ...target }),
  z.object({ act: z.literal('write'), ...target }),
])

/** Does something with a subject. `articleId` names the article that was begun. */
export const doWithSubjectAction = calledAction(acts, async (viewer, asked) => {
  if (asked.act === 'write') {
    const begun = await writeSubject(viewer, asked)
    return begun.ok ? { ok: true, articleId: begun.id } : begun
  }
  const outcome = await actOn(viewer, asked)
  return outcome.ok ? { ok: true, articleId: null } : outcome
})

type OtherAct = Exclude<z.output<typeof acts>, { act: 'write' }>

async function actOn(viewer: Viewer, asked: OtherAct): Promise<Outcome> {
  switch (asked.act) {
    case 'approve':
    case 'assign': {
      const given = await assignmentOf(asked)
      if (!given.ok) return given
      const { assigneeId, deadlineAt } = given
      return asked.act === 'approve'
        ? approveSubject(viewer, { ...asked, assigneeId, deadlineAt })
        : assignSubject(viewer, { ...asked, assigneeId, deadlineAt })
    }
    case 'decline':
      return declineSubject(viewer, asked)
    case 'drop':
      return dropSubject(viewer, asked)
    case 'restore':
      return restoreSubject(viewer, asked)
  }
}

async function assignmentOf(asked: {
  assigneeId: string
  deadline: string
}): Promise<{ ok: true; assigneeId: string | null; deadlineAt: Date | null } | Refused> {
  const { newspaper } = await readNewspaper()
  const deadlineAt = asked.deadline === '' ? null : parseLocalDateTime(asked.deadline, newspaper.timeZone)
  if (asked.deadline !== '' && deadlineAt === null) {
    return refuse({ code: 'fields', fields: [{ field: 'deadlineAt', problem: 'invalid' }] })
  }
  return { ok: true, assigneeId: asked.assigneeId || null, deadlineAt }
}

const moves = z.object({ kind: z.enum(['subject', 'scheduled']), id, version, day })

/** Moves something in the calendar to another day. */
export const moveInWeekAction = calledAction(moves, (viewer, { kind, id, version, day }) =>
  kind === 'subject'
    ? moveSubject(viewer, { subjectId: id, version, day })
    : moveArticle(viewer, { articleId: id, version, day }),
)
