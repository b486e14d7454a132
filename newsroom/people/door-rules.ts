import { z } from 'zod'
import { typedNumber } from '../kit/input.ts'

/** A browser keeps the cookie of a session so long at most; no session lasts longer. */
export const LONGEST_SESSION_DAYS = 90

/** How long people stay signed in: settings of the newsroom. */
export const doorRulesSchema = z.object({
  /** Days from signing in until it has to be done again, however much somebody works. */
  sessionDays: typedNumber(1, LONGEST_SESSION_DAYS).default(30),
  /** Hours without anything being done after which a session ends. */
  sessionIdleHours: typedNumber(1, LONGEST_SESSION_DAYS * 24).default(14 * 24),
})
export type DoorRules = z.infer<typeof doorRulesSchema>

const HOUR_MS = 60 * 60 * 1000

/** When a session ends that began and was last used then. */
export function sessionEnds(rules: DoorRules, createdAt: Date, usedAt: Date): { expiresAt: Date; idleUntil: Date } {
  return {
    expiresAt: new Date(createdAt.getTime() + rules.sessionDays * 24 * HOUR_MS),
    idleUntil: new Date(usedAt.getTime() + rules.sessionIdleHours * HOUR_MS),
  }
}
