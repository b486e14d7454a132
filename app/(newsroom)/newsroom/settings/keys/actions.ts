'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, line, typedNumber } from '#newsroom/kit/input.ts'
import { KEY_SCOPES } from '#newsroom/people/program-key.ts'
import { endKey, makeKey, replaceKey } from '#operations/people/program-keys.ts'
import { formAction, provenFormAction } from '#server/actions/exported-action.ts'

/** Makes a key for a program; what it carries is shown once. */
export const makeKeyAction = provenFormAction(
  z.object({
    personId: id,
    keyName: line(1000),
    scopes: z.array(z.enum(KEY_SCOPES)).max(KEY_SCOPES.length),
    days: typedNumber(1),
  }),
  (viewer, { keyName, ...input }) => makeKey(viewer, { name: keyName, ...input }),
  () => refresh(),
)

/** Replaces a key; the former goes on for a day. */
export const replaceKeyAction = provenFormAction(z.object({ keyId: id }), (viewer, { keyId }) =>
  replaceKey(viewer, keyId),
)

/** Ends a key. Nobody is asked who they are: it is done in haste. */
export const endKeyAction = formAction(
  z.object({ keyId: id }),
  (viewer, { keyId }) => endKey(viewer, keyId),
  () => refresh(),
)
