import type { FrontDifference } from './differences.ts'
import type { FrontChange } from './history.ts'

/** A change of a front, as its history tells of it. */
export type FrontHistoryEntry = {
  version: number
  kind: FrontChange
  at: Date
  by: string
  /** The version that it brought back; 0: the page that lays itself out. */
  restoredVersion: number | null
  byItself: boolean
  differences: FrontDifference[]
}
