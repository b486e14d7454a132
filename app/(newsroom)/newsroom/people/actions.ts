'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { refuse } from '#newsroom/refusals.ts'
import { LANGUAGES, ROLES } from '#newsroom/roles.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { blockPerson, changePerson, resetPassword } from '#operations/people/change-person.ts'
import { perform } from '#server/action.ts'

const line = z.string().max(1000)
const id = z.string().max(64)
const personSchema = z.object({
  name: line,
  email: line,
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES),
  penNames: z
    .string()
    .max(5000)
    .transform((text) => text.split('\n')),
  sectionIds: z.array(id).max(200),
  selfPublishSectionIds: z.array(id).max(200),
})
const targetSchema = z.object({ personId: id, version: z.coerce.number().int().positive() })

/** A form's fields, the ones that may come several times as lists. */
function fieldsOf(form: FormData) {
  return {
    ...Object.fromEntries(form),
    sectionIds: form.getAll('sectionIds'),
    selfPublishSectionIds: form.getAll('selfPublishSectionIds'),
  }
}

/** What had been typed, for browsers without scripts; never a password. */
function typedOf(form: FormData): Record<string, string> {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    name: text('name'),
    email: text('email'),
    role: text('role'),
    language: text('language'),
    penNames: text('penNames'),
    sectionIds: form.getAll('sectionIds').join(' '),
    selfPublishSectionIds: form.getAll('selfPublishSectionIds').join(' '),
  }
}

const malformed = { outcome: refuse({ code: 'malformed' }), typed: {} }

/** Gives somebody an account. */
export async function addPersonAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = personSchema.extend({ password: line }).safeParse(fieldsOf(form))
  if (!parsed.success) return malformed
  const outcome = await perform((viewer) => addPerson(viewer, parsed.data))
  if (!outcome.ok) return { outcome, typed: typedOf(form) }
  redirect('/newsroom/people')
}

/** Changes what a person is called and what they may do. */
export async function changePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  const target = targetSchema.safeParse(Object.fromEntries(form))
  const parsed = personSchema.safeParse(fieldsOf(form))
  if (!target.success || !parsed.success) return malformed
  const outcome = await perform((viewer) => changePerson(viewer, target.data, parsed.data))
  if (outcome.ok) refresh()
  return { outcome, typed: outcome.ok ? {} : typedOf(form) }
}

/** Blocks a person, or lets them in again. */
export async function blockPersonAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = targetSchema.extend({ blocked: z.enum(['yes', 'no']) }).safeParse(Object.fromEntries(form))
  if (!parsed.success) return malformed
  const outcome = await perform((viewer) => blockPerson(viewer, parsed.data, parsed.data.blocked === 'yes'))
  if (outcome.ok) refresh()
  return { outcome, typed: {} }
}

/** Gives a person a new password. */
export async function resetPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = targetSchema.extend({ newPassword: line }).safeParse(Object.fromEntries(form))
  if (!parsed.success) return malformed
  const outcome = await perform((viewer) => resetPassword(viewer, parsed.data, parsed.data.newPassword))
  if (outcome.ok) refresh()
  return { outcome, typed: {} }
}
