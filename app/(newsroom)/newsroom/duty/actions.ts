'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { refuse } from '#newsroom/refusals.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'
import { perform } from '#server/action.ts'

const schema = z.object({ shiftNote: z.string().max(20_000) })

/** Leaves a note to the next shift. */
export async function writeShiftNoteAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = schema.safeParse({ shiftNote: form.get('shiftNote') })
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const outcome = await perform((viewer) => writeShiftNote(viewer, { text: parsed.data.shiftNote }))
  if (outcome.ok) refresh()
  return { outcome, typed: outcome.ok ? {} : parsed.data }
}
