import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { addPenNames } from '#db/stores/people/pen-names.ts'
import { insertPerson, replaceSections } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { hashPassword } from './password.ts'
import { emailTaken, type PersonInput, personProblems, personSchema } from './person-input.ts'

/** Gives somebody an account. Without pen names of their own they sign with their name. */
export async function addPerson(
  viewer: Viewer,
  input: PersonInput & { password: string },
): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const parsed = personSchema.safeParse(input)
  if (!parsed.success || typeof input.password !== 'string') return refuse({ code: 'malformed' })
  const person = parsed.data
  const problems = personProblems({ ...person, password: input.password })
  if (problems) return problems
  const passwordHash = await hashPassword(input.password)
  const db = database()
  try {
    return await db.transaction(async (tx) => {
      const id = await insertPerson(tx, { ...person, passwordHash })
      await replaceSections(tx, id, person)
      await addPenNames(tx, id, person.penNames.length > 0 ? person.penNames : [person.name])
      await logEvent(tx, { name: 'person_added', actorId: viewer.id, subject: id, reason: person.role })
      return { ok: true, id }
    })
  } catch (error) {
    if (db.engine.isUniqueViolation(error)) return emailTaken
    throw error
  }
}
