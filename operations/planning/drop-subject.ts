import 'server-only'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { changeSubject, type SubjectInput } from './change-subject.ts'

/** Puts a subject aside that nobody will write. */
export function dropSubject(viewer: Viewer, input: SubjectInput): Promise<Outcome<{ version: number }>> {
  return changeSubject(viewer, input, 'drop', () => ({ ok: true, change: {}, log: [{ name: 'subject_dropped' }] }))
}

/** Takes a subject up again that was put aside. */
export function restoreSubject(viewer: Viewer, input: SubjectInput): Promise<Outcome<{ version: number }>> {
  return changeSubject(viewer, input, 'restore', () => ({ ok: true, change: {}, log: [{ name: 'subject_restored' }] }))
}
