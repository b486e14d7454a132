import type { Role } from './roles.ts'

/** The least role that brings out a small change of a live article alone, as a newspaper may set it. */
export const SMALL_EDITS = [
  'nobody',
  'editor',
  'desk_head',
  'managing_editor',
  'editor_in_chief',
] as const satisfies readonly (Role | 'nobody')[]
export type SmallEdits = (typeof SMALL_EDITS)[number]
