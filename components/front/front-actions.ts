import type { FrontSlot } from '#newsroom/front/plan.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { FindPlaceable } from './finder.tsx'
import type { KeepDraft } from './front-preview.tsx'
import type { CancelSchedule, ChangeSchedule } from './schedule-panel.tsx'
import type { EndStrip, SetStrip } from './strip-panel.tsx'

/** What the desk of a front asks the server for. */
export type FrontActions = {
  lay: (input: {
    front: string
    version: number
    slots: readonly FrontSlot[] | null
  }) => Promise<Outcome<{ version: number }>>
  undo: (input: { front: string; version: number }) => Promise<Outcome<{ version: number }>>
  schedule: (input: { front: string; slots: readonly FrontSlot[]; at: string }) => Promise<Outcome<{ id: string }>>
  changeSchedule: ChangeSchedule
  cancelSchedule: CancelSchedule
  setStrip: SetStrip
  endStrip: EndStrip
  find: FindPlaceable
  keepDraft: KeepDraft
}
