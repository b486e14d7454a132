'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { prose } from '#newsroom/kit/input.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'
import { formAction } from '#server/actions/exported-action.ts'

/** Leaves a note to the next shift. */
export const writeShiftNoteAction = formAction(
  z.object({ shiftNote: prose(20_000) }),
  (viewer, { shiftNote }) => writeShiftNote(viewer, { text: shiftNote }),
  () => refresh(),
)
