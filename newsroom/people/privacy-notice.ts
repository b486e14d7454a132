import { z } from 'zod'
import { code, LARGEST_NUMBER, prose, wholeNumber } from '../kit/input.ts'

export const PRIVACY_LETTERS = 20_000

/** What a newsroom tells its people of what it does with their data: each wording that was ever in force, the newest last. */
export const privacyNoticesSchema = z.object({
  notices: z
    .array(z.object({ version: wholeNumber(LARGEST_NUMBER), text: prose(PRIVACY_LETTERS), at: code(40) }))
    .default([]),
})
export type PrivacyNotices = z.infer<typeof privacyNoticesSchema>
export type PrivacyNotice = PrivacyNotices['notices'][number]

/** What is in force; null where a newsroom asks nobody to sign anything. */
export function presentNotice({ notices }: PrivacyNotices): PrivacyNotice | null {
  const last = notices.at(-1)
  return last && last.text !== '' ? last : null
}

/** The notices with another wording; the same ones where it is the wording that is in force. */
export function withWording(before: PrivacyNotices, text: string, at: Date): PrivacyNotices {
  const last = before.notices.at(-1)
  if ((last?.text ?? '') === text) return before
  const version = (last?.version ?? 0) + 1
  return { notices: [...before.notices, { version, text, at: at.toISOString() }] }
}
