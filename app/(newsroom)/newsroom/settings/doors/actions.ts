'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { line, prose, typedVersion } from '#newsroom/kit/input.ts'
import { PRIVACY_LETTERS } from '#newsroom/people/privacy-notice.ts'
import { ROLES } from '#newsroom/people/roles.ts'
import { saveDoorRules } from '#operations/people/door-rules.ts'
import { savePrivacyNotice } from '#operations/people/privacy-notice.ts'
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

/** Puts another wording of the notice on personal data in force. */
export const savePrivacyNoticeAction = provenFormAction(
  z.object({ version: typedVersion, privacyNotice: prose(PRIVACY_LETTERS * 2) }),
  (viewer, { version, privacyNotice }) => savePrivacyNotice(viewer, { version, text: privacyNotice }),
  () => refresh(),
)
