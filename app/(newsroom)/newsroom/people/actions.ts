'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { code, id, idOrNone, line, password, prose, typedVersion } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { LANGUAGES, RIGHT_SETS, ROLES } from '#newsroom/people/roles.ts'
import { mayTakePersonalData } from '#operations/log/take-personal-data.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { blotOut } from '#operations/people/blot-out.ts'
import { changeEmail } from '#operations/people/change-email.ts'
import { blockPerson, changePerson, resetPassword, setLastDay } from '#operations/people/change-person.ts'
import { removePasskeyOf } from '#operations/people/passkeys.ts'
import { removeSecondFactorOf } from '#operations/people/second-factor.ts'
import { blockAndHandOn } from '#operations/review/leaving.ts'
import { formAction, provenFormAction } from '#server/actions/exported-action.ts'
import { sendsMail } from '#server/people/link-address.ts'

const ids = z.array(id).max(200)
const person = z.object({
  name: line(1000),
  email: line(1000),
  role: z.enum(ROLES),
  rightSets: z.array(z.enum(RIGHT_SETS)).max(20),
  language: z.enum(LANGUAGES),
  penNames: prose(5000).transform((text) => text.split('\n')),
  sectionIds: ids,
  selfPublishSectionIds: ids,
})
const target = z.object({ personId: id, version: typedVersion })

/** Gives somebody an account. */
export const addPersonAction = provenFormAction(person.extend({ password }), addPerson, () =>
  redirect(newsroomPath.people()),
)

/** Changes what a person is called and what they may do. */
export const changePersonAction = provenFormAction(
  person.extend(target.shape),
  (viewer, { personId, version, ...input }) => changePerson(viewer, { personId, version }, input),
  () => refresh(),
)

/** Blocks a person, or lets them in again. */
export const blockPersonAction = formAction(
  target.extend({ blocked: z.enum(['yes', 'no']), successorId: idOrNone.default('') }),
  (viewer, { blocked, ...input }): Promise<Outcome> =>
    blocked === 'yes' ? blockAndHandOn(viewer, input) : blockPerson(viewer, input, false),
  () => refresh(),
)

/** Sets the last day of somebody's contract. */
export const setLastDayAction = formAction(
  target.extend({ lastDay: line(60), successorId: idOrNone.default('') }),
  (viewer, { lastDay, successorId, ...input }) => setLastDay(viewer, input, { lastDay, successorId }),
  () => refresh(),
)

/** Gives a person another address to sign in with. */
export const changeEmailAction = provenFormAction(
  z.object({ personId: id, email: line(1000) }),
  (viewer, input) => changeEmail(viewer, input, { byMail: sendsMail() }),
  () => refresh(),
)

/** Takes somebody's second factor away. */
export const removeSecondFactorAction = provenFormAction(
  z.object({ personId: id }),
  (viewer, { personId }) => removeSecondFactorOf(viewer, personId, { byMail: sendsMail() }),
  () => refresh(),
)

/** Takes a passkey of somebody's away. */
export const removePasskeyAction = provenFormAction(
  z.object({ personId: id, passkeyId: code(2000) }),
  (viewer, input) => removePasskeyOf(viewer, input, { byMail: sendsMail() }),
  () => refresh(),
)

/** Asks for what the newsroom knows of a person: whoever has shown who they are is given the file. */
export const askForDataAction = provenFormAction(z.object({ personId: id }), mayTakePersonalData)

/** Takes out what the newsroom knows of somebody who has left. */
export const blotOutAction = provenFormAction(
  target.extend({ sure: z.literal('yes') }),
  (viewer, { personId, version }) => blotOut(viewer, { personId, version }),
  () => refresh(),
)

/** Gives a person a new password. */
export const resetPasswordAction = provenFormAction(
  target.extend({ newPassword: password }),
  (viewer, { newPassword, ...input }) => resetPassword(viewer, input, newPassword),
  () => refresh(),
)
