import { z } from 'zod'
import { STEP_NAMES, type StepAsking, stepAsks } from '#newsroom/workflow/steps.ts'
import { tidyLine } from '../kit/input.ts'
import { normaliseProse } from '../text/normalise.ts'

/** Steps that send a text back with a list of what to mend: to its author, or from the approver to the desk. */
export type ReturnStep = StepAsking<'points'>

export function isReturnStep(step: string): step is ReturnStep {
  return STEP_NAMES.some((each) => each === step && stepAsks(each, 'points'))
}

export const RETURN_LIMITS = {
  points: 40,
  /** Letters of a point. */
  point: 2000,
  /** Letters of what is answered to one. */
  answer: 1000,
  reasons: 40,
  /** Letters of one of the newsroom's own reasons. */
  reason: 80,
} as const

/** A point as it is asked for: words (one of the newsroom's own reasons, or somebody's), or a conversation of the text. */
export type AskedPoint = { text: string } | { threadId: string }

/** One thing to mend. */
export type ReturnPoint = {
  id: string
  text: string
  /** Whether it is one of the newsroom's own reasons. */
  chip: boolean
  threadId: string | null
  /** The words of the text that the conversation is about. */
  quote: string
  ticked: { at: Date; by: string } | null
  answer: string
}

/** What an article was sent back with once, and what came of it. */
export type ReturnRound = {
  id: string
  /** 1 for the first of the article's, then 2, 3 … */
  number: number
  step: ReturnStep
  at: Date
  by: string
  /** The text as it was sent back. */
  versionId: string
  points: ReturnPoint[]
  /** The text with which it came again; null while it has not. */
  again: { versionId: string; at: Date; by: string } | null
  /** Whether nothing was approved since. */
  standing: boolean
  /** Whether the viewer ticks it off: only the newest list is open. */
  mayTick: boolean
}

/** What the form of a return offers: the newsroom's own reasons, and the conversations that nobody has settled. */
export type ReturnFormFacts = {
  reasons: readonly string[]
  threads: { id: string; quote: string; text: string; author: string }[]
}

/** How many points of a list are ticked. */
export function tickedOf(points: readonly Pick<ReturnPoint, 'ticked'>[]): number {
  return points.filter((point) => point.ticked !== null).length
}

/** The points as they are to be stored: tidied, none empty, each said once. */
export function tidyPoints(asked: readonly AskedPoint[]): AskedPoint[] {
  const tidy = asked.map((point) =>
    'text' in point ? { text: normaliseProse(point.text).slice(0, RETURN_LIMITS.point) } : point,
  )
  const once = new Map(tidy.map((point) => ['text' in point ? `=${point.text}` : `#${point.threadId}`, point]))
  once.delete('=')
  return [...once.values()]
}

/** The newsroom's own reasons until it writes others. */
export const USUAL_REASONS: readonly string[] = [
  'Thiếu nguồn',
  'Sai số liệu',
  'Ảnh thiếu chú thích',
  'Lỗi chính tả',
  'Thiếu ý kiến các bên',
  'Tít chưa đạt',
]

/** The list of the newsroom's own reasons, tidied; each stands in it once. */
export const reasonsSchema = z
  .array(tidyLine(RETURN_LIMITS.reason))
  .transform((reasons) => [...new Set(reasons.filter((reason) => reason !== ''))])
  .refine((reasons) => reasons.length <= RETURN_LIMITS.reasons)
