import type { Refusal } from '#newsroom/kit/refusals.ts'

/** What became of one attempt to save. */
export type SaveReply =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'conflict'; current: number; keptVersionId: string | null }
  | { kind: 'refused'; refusal: Refusal }
  /** No answer, or an answer that says "not now": it is tried again. */
  | { kind: 'unreachable'; offline: boolean }

/** What came of bringing a newer text and the one on the desk together. */
export type Reconciled =
  /** They are one text now, on top of this version. `same`: the desk has nothing that the server has not. */
  | { kind: 'merged'; version: number; savedAt: string; same: boolean }
  /** Both changed the same place: a person has to say. */
  | { kind: 'clash' }
  | { kind: 'unreachable'; offline: boolean }

/** A text on its way to the server. */
export type Draft<Content> = {
  /** Names the save: sent again because no answer came, it is stored once. */
  saveKey: string
  /** The version that the text is based on. */
  baseVersion: number
  content: Content
  /** Somebody decided that it takes the place of a newer one, which the server is to keep in the history. */
  keepPresent?: true
  /** Where there is a newer text: only `tell`, so that the two can be merged, or `keep` this one as a version. */
  ifLost: 'keep' | 'tell'
}
