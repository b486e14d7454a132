'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { refuse } from '#newsroom/refusals.ts'
import { describePicture } from '#operations/media/describe-picture.ts'
import { perform } from '#server/action.ts'

const text = z.string().max(5000)
const schema = z.object({
  mediaId: z.string().max(64),
  version: z.coerce.number().int().positive(),
  caption: text,
  credit: text,
  alt: text,
})

/** Changes the words that a picture is proposed with. */
export async function describePictureAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const { caption, credit, alt } = parsed.data
  const outcome = await perform((viewer) => describePicture(viewer, parsed.data))
  if (outcome.ok) refresh()
  return { outcome, typed: { caption, credit, alt } }
}
