'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { changePenNamePage, mergePenName, renamePenName } from '#operations/people/pen-name-pages.ts'
import { perform } from '#server/action.ts'

const id = z.string().max(64)
const target = { penNameId: id, version: z.coerce.number().int().nonnegative() }
const line = z.string().max(2000)

async function answer<S extends z.ZodType>(
  schema: S,
  form: FormData,
  operation: (viewer: Viewer, input: z.output<S>) => Promise<Outcome>,
): Promise<FormState> {
  const fields = Object.fromEntries(form)
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const outcome = await perform((viewer) => operation(viewer, parsed.data))
  if (outcome.ok) refresh()
  const typed = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string')
  return { outcome, typed: outcome.ok ? {} : Object.fromEntries(typed) }
}

/** Says what the page of a pen name shows; whose names belong together only where it is the viewer's own. */
export async function changePenNamePageAction(_state: FormState, form: FormData): Promise<FormState> {
  const shape = z.object({
    ...target,
    bio: z.string().max(10_000),
    pictureId: id,
    own: z.string().max(3).optional(),
    namesOthers: z.string().max(3).optional(),
  })
  return answer(shape, form, (viewer, { own, namesOthers, ...input }) =>
    changePenNamePage(viewer, own === 'yes' ? { ...input, namesOthers: namesOthers === 'yes' } : input),
  )
}

/** Gives a pen name another name or address. */
export async function renamePenNameAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ ...target, name: line, slug: line }), form, renamePenName)
}

/** Merges a pen name into another of the same person. */
export async function mergePenNameAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ ...target, intoId: id }), form, mergePenName)
}
