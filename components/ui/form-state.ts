import type { Outcome } from '#newsroom/kit/refusals.ts'

/** What a form's action answers: what came of it, and what had been typed, for browsers without scripts. */
export type FormState = { outcome: Outcome | null; typed: Record<string, string> }
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const UNSENT: FormState = { outcome: null, typed: {} }
