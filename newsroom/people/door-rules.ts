import { z } from 'zod'
import { code, typedNumber } from '../kit/input.ts'
import { ROLES, type Role } from './roles.ts'

/** A browser keeps the cookie of a session so long at most; no session lasts longer. */
export const LONGEST_SESSION_DAYS = 90

/** How long people stay signed in: settings of the newsroom. */
export const doorRulesSchema = z.object({
  /** Days from signing in until it has to be done again, however much somebody works. */
  sessionDays: typedNumber(1, LONGEST_SESSION_DAYS).default(30),
  /** Hours without anything being done after which a session ends. */
  sessionIdleHours: typedNumber(1, LONGEST_SESSION_DAYS * 24).default(14 * 24),
  /** Roles that have to have a second factor, and from which day on (`2026-12-01`, in the newspaper's zone). Nobody, by default. */
  secondFactorRoles: z.array(z.enum(ROLES)).default([]),
  secondFactorFrom: code(10)
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .default(''),
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

/**
 * Whether a role has to have a second factor: not at all, from a day to come, or now.
 * @param today in the newspaper's zone, `2026-12-01`
 */
export function secondFactorFor(rules: DoorRules, role: Role, today: string): 'free' | 'soon' | 'now' {
  if (!rules.secondFactorRoles.includes(role)) return 'free'
  return rules.secondFactorFrom === '' || rules.secondFactorFrom <= today ? 'now' : 'soon'
}
