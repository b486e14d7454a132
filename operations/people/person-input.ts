import 'server-only'
import { z } from 'zod'
import { id, line, tidyLine } from '#newsroom/kit/input.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type FieldProblem, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { LANGUAGES, RIGHT_SETS, ROLES } from '#newsroom/people/roles.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { passwordProblem } from './password.ts'

const name = tidyLine(LIMITS.name)
const ids = z.array(id).max(200)

/** Named sets of rights, each once, in their own order. */
export const rightSets = z
  .array(z.enum(RIGHT_SETS))
  .max(20)
  .default([])
  .transform((sets) => knownSets(sets))

export const personSchema = z.object({
  name,
  email: line(320),
  role: z.enum(ROLES),
  rightSets,
  language: z.enum(LANGUAGES).default('vi'),
  sectionIds: ids.default([]),
  selfPublishSectionIds: ids.default([]),
  penNames: z
    .array(name)
    .max(20)
    .default([])
    .transform((names) => [...new Set(names)].filter((each) => each !== '')),
})
export type PersonInput = z.input<typeof personSchema>

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What is wrong with an address; null where nothing is that can be seen. */
export function emailProblem(email: string): FieldProblem | null {
  if (email.trim() === '') return 'missing'
  if (email.length > 320) return 'too_long'
  return ADDRESS.test(email.trim()) ? null : 'invalid'
}

/** What is wrong with a person's name, address and, where one is set, password. */
export function personProblems(person: { name: string; email: string; password?: string }): Refused | null {
  const fields: { field: string; problem: FieldProblem }[] = []
  if (person.name === '') fields.push({ field: 'name', problem: 'missing' })
  const address = emailProblem(person.email)
  if (address) fields.push({ field: 'email', problem: address })
  const password = person.password === undefined ? null : passwordProblem(person.password, [person.name, person.email])
  if (password) fields.push({ field: 'password', problem: password })
  return fields.length > 0 ? refuse({ code: 'fields', fields }) : null
}

export const emailTaken = refuse({ code: 'fields', fields: [{ field: 'email', problem: 'taken' }] })
