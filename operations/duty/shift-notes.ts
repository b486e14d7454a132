import 'server-only'
import { database } from '#db/index.ts'
import { insertShiftNote, listShiftNotes } from '#db/stores/duty/shift-notes.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { listPeople, namesOf } from '#db/stores/people/people.ts'
import { SHIFT_NOTE_LIMIT, type ShiftNote } from '#newsroom/duty/duty.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { NOTICE_TEXT } from '#newsroom/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { cutAtWord } from '#newsroom/text/words.ts'
import { viewerOf } from '../people/session.ts'

const PAGE = 20

/** Leaves a note to the next shift, and tells everybody who works with the duty book. */
export async function writeShiftNote(viewer: Viewer, input: { text: string }): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'duty.read')) return refuse({ code: 'not_allowed' })
  const text = normaliseProse(input.text)
  const problem = text === '' ? 'missing' : text.length > SHIFT_NOTE_LIMIT ? 'too_long' : null
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'shiftNote', problem }] })
  return database().transaction(async (tx) => {
    const id = await insertShiftNote(tx, { authorId: viewer.id, text })
    await logEvent(tx, { name: 'shift_note', actorId: viewer.id })
    const told = (await listPeople(tx)).filter(
      (person) => person.blockedAt === null && may(viewerOf(person), 'duty.read'),
    )
    const notice = { kind: 'handover' as const, actorId: viewer.id, text: cutAtWord(text, NOTICE_TEXT) }
    await addNotices(
      tx,
      notice,
      told.map((person) => person.id),
    )
    return { ok: true, id }
  })
}

/** Handover notes, newest first, a page at a time. `before`: what `next` of the page before was. */
export async function readShiftNotes(
  viewer: Viewer,
  input: { before?: string; since?: Date },
): Promise<Outcome<{ notes: ShiftNote[]; next: string | null }>> {
  if (!may(viewer, 'duty.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const since = input.since ? { since: input.since } : {}
  const rows = await listShiftNotes(db, { before: readPlace(input.before ?? ''), ...since }, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const names = await namesOf(
    db,
    page.map((row) => row.authorId),
  )
  return {
    ok: true,
    notes: page.map(({ id, at, authorId, text }) => ({ id, at, author: names.get(authorId) ?? '', text })),
    next: rows.length > PAGE && last ? `${last.at.getTime()}.${last.id}` : null,
  }
}

/** Reads the place where the list goes on; a broken one begins it anew. */
function readPlace(text: string): { at: Date; id: string } | null {
  const match = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(text)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
