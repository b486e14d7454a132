'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { line, typedVersion } from '#newsroom/kit/input.ts'
import { ROLES } from '#newsroom/people/roles.ts'
import { saveDoorRules } from '#operations/people/door-rules.ts'
import { provenFormAction } from '#server/actions/exported-action.ts'

/** Changes how people come in, and for how long. */
export const saveDoorRulesAction = provenFormAction(
  z.object({
    version: typedVersion,
    sessionDays: line(20),
    sessionIdleHours: line(20),
    secondFactorRoles: z.array(z.enum(ROLES)).max(ROLES.length),
    secondFactorFrom: line(60),
  }),
  (viewer, { version, ...rules }) => saveDoorRules(viewer, { version, rules }),
  () => refresh(),
)
