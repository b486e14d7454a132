'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { subjectPath } from '#components/planning/paths.ts'
import type { FormState } from '#components/ui/form-state.ts'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import { approveSubject, assignSubject, declineSubject } from '#operations/planning/decide-subject.ts'
import { dropSubject, restoreSubject } from '#operations/planning/drop-subject.ts'
import { editSubject } from '#operations/planning/edit-subject.ts'
import { moveArticle } from '#operations/planning/move-article.ts'
import { moveSubject } from '#operations/planning/move-subject.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { writeSubject } from '#operations/planning/write-subject.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { perform } from '#server/action.ts'

const id = z.string().max(64)
const version = z.coerce.number().int().positive()
const prose = z.string().max(20_000)
const day = z.string().max(20)
const textSchema = z.object({ title: z.string().max(2000), brief: prose, sectionId: id, plannedOn: day })
const target = { subjectId: id, version }

const malformed: FormState = { outcome: refuse({ code: 'malformed' }), typed: {} }

/** Proposes a subject and leads to it. */
export async function proposeSubjectAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = textSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return malformed
  const outcome = await perform((viewer) => proposeSubject(viewer, parsed.data))
  if (!outcome.ok) return { outcome, typed: parsed.data }
  redirect(subjectPath(outcome.id))
}

/** Changes what a subject says and leads back to it. */
export async function editSubjectAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = textSchema.extend(target).safeParse(Object.fromEntries(form))
  if (!parsed.success) return malformed
  const { title, brief, sectionId, plannedOn } = parsed.data
  const outcome = await perform((viewer) => editSubject(viewer, parsed.data))
  if (!outcome.ok) return { outcome, typed: { title, brief, sectionId, plannedOn } }
  redirect(subjectPath(parsed.data.subjectId))
}

/** Times are as `<input type="datetime-local">` gives them, in the newspaper's zone; empty for none. */
const assignment = { assigneeId: id, deadline: z.string().max(40) }
const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve'), ...target, word: prose, ...assignment }),
  z.object({ act: z.literal('decline'), ...target, word: prose }),
  z.object({ act: z.literal('assign'), ...target, ...assignment }),
  z.object({ act: z.literal('drop'), ...target }),
  z.object({ act: z.literal('restore'), ...target }),
  z.object({ act: z.literal('write'), ...target }),
])

/** Does something with a subject. `articleId` names the article that was begun. */
export async function doWithSubjectAction(input: unknown): Promise<Outcome<{ articleId: string | null }>> {
  const parsed = actSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const asked = parsed.data
  return perform(async (viewer) => {
    if (asked.act === 'write') {
      const begun = await writeSubject(viewer, asked)
      return begun.ok ? { ok: true, articleId: begun.id } : begun
    }
    const outcome = await (async () => {
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
    })()
    return outcome.ok ? { ok: true, articleId: null } : outcome
  })
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

const moveSchema = z.object({ kind: z.enum(['subject', 'scheduled']), id, version, day })

/** Moves something in the calendar to another day. */
export async function moveInWeekAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = moveSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const asked = parsed.data
  return perform((viewer) =>
    asked.kind === 'subject'
      ? moveSubject(viewer, { subjectId: asked.id, version: asked.version, day: asked.day })
      : moveArticle(viewer, { articleId: asked.id, version: asked.version, day: asked.day }),
  )
}
