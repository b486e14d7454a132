'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { line, typedVersion } from '#newsroom/kit/input.ts'
import { saveDoorRules } from '#operations/people/door-rules.ts'
import { formAction } from '#server/http/exported-action.ts'

/** Changes how people come in, and for how long. */
export const saveDoorRulesAction = formAction(
  z.object({ version: typedVersion, sessionDays: line(20), sessionIdleHours: line(20) }),
  (viewer, { version, ...rules }) => saveDoorRules(viewer, { version, rules }),
  () => refresh(),
)
