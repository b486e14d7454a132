import type { FrontMatter } from './lay.ts'
import type { FrontSlot } from './plan.ts'
import type { BreakingStrip } from './strip.ts'

/** A plan that waits for its time, as the desk lists it. */
export type ListedSchedule = { id: string; version: number; at: Date; by: string; slots: FrontSlot[] }

/** Everything the desk of a front shows. */
export type FrontDesk = {
  front: string
  /** 0: nobody has ever laid it. */
  version: number
  /** The page lays itself out. */
  byItself: boolean
  slots: FrontSlot[]
  /** Who laid it last; empty where the clock did. */
  changedBy: string
  changedAt: Date | null
  matter: FrontMatter
  /** All fronts there are: the newspaper's own first, without a name. */
  fronts: { id: string; name: string; within: boolean }[]
  sections: { id: string; name: string; slug: string }[]
  schedules: ListedSchedule[]
  strip: { version: number; strip: BreakingStrip | null; title: string }
}
