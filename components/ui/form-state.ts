import type { Outcome } from '#newsroom/kit/refusals.ts'

/** What a form's action answers: what came of it, and what had been typed, for browsers without scripts. */
export type FormState<T extends object = object> = { outcome: Outcome<T> | null; typed: Record<string, string> }
/** `T`: what its form shows of what was done. */
export type FormAction<T extends object = object> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>

export const UNSENT = { outcome: null, typed: {} } as const satisfies FormState
