'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { id, line, password, prose, typedVersion } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { LANGUAGES, ROLES } from '#newsroom/people/roles.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { changeEmail } from '#operations/people/change-email.ts'
import { blockPerson, changePerson, resetPassword } from '#operations/people/change-person.ts'
import { formAction } from '#server/http/exported-action.ts'
import { sendsMail } from '#server/people/link-address.ts'

const ids = z.array(id).max(200)
const person = z.object({
  name: line(1000),
  email: line(1000),
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES),
  penNames: prose(5000).transform((text) => text.split('\n')),
  sectionIds: ids,
  selfPublishSectionIds: ids,
})
const target = z.object({ personId: id, version: typedVersion })

/** Gives somebody an account. */
export const addPersonAction = formAction(person.extend({ password }), addPerson, () => redirect(newsroomPath.people()))

/** Changes what a person is called and what they may do. */
export const changePersonAction = formAction(
  person.extend(target.shape),
  (viewer, { personId, version, ...input }) => changePerson(viewer, { personId, version }, input),
  () => refresh(),
)

/** Blocks a person, or lets them in again. */
export const blockPersonAction = formAction(
  target.extend({ blocked: z.enum(['yes', 'no']) }),
  (viewer, { blocked, ...input }) => blockPerson(viewer, input, blocked === 'yes'),
  () => refresh(),
)

/** Gives a person another address to sign in with. */
export const changeEmailAction = formAction(
  z.object({ personId: id, email: line(1000) }),
  (viewer, input) => changeEmail(viewer, input, { byMail: sendsMail() }),
  () => refresh(),
)

/** Gives a person a new password. */
export const resetPasswordAction = formAction(
  target.extend({ newPassword: password }),
  (viewer, { newPassword, ...input }) => resetPassword(viewer, input, newPassword),
  () => refresh(),
)
