import type { Step } from '#newsroom/workflow/steps.ts'

/** What is being typed in the form of a step. */
export type KeptForm = {
  steps: readonly Step[]
  /** Whether the form was open when the page went. */
  open: boolean
  fields: Record<string, string>
  /** What was chosen and written for a list of points. */
  points: TypedPoints | null
}

export type TypedPoints = {
  /** The newsroom's own reasons that are chosen. */
  chips: readonly string[]
  /** Points written by hand, as typed. */
  own: readonly string[]
  /** Conversations that are not to be points. */
  leftOut: readonly string[]
}

const nameOf = (viewerId: string, articleId: string) => `step-form ${viewerId} ${articleId}`

/**
 * Another's step can turn the page under a form, and what was typed in it would go with the page. It stays in this tab,
 * under the name of who typed it, until the step is taken. Where the browser keeps nothing, the form works without.
 */
export function keepForm(viewerId: string, articleId: string, form: KeptForm): void {
  try {
    sessionStorage.setItem(nameOf(viewerId, articleId), JSON.stringify(form))
  } catch {}
}

export function forgetForm(viewerId: string, articleId: string): void {
  try {
    sessionStorage.removeItem(nameOf(viewerId, articleId))
  } catch {}
}

/** What was typed for these steps, or, where none are named, for whichever. */
export function keptForm(viewerId: string, articleId: string, steps?: readonly Step[]): KeptForm | null {
  try {
    const kept: KeptForm | null = JSON.parse(sessionStorage.getItem(nameOf(viewerId, articleId)) ?? 'null')
    return kept && (steps === undefined || kept.steps.join() === steps.join()) ? kept : null
  } catch {
    return null
  }
}

/** The words of a form, to be read or copied where it can't be sent any more. */
export function wordsOf(form: KeptForm): string {
  const own = form.points ? [...form.points.chips, ...form.points.own] : []
  return [...own, ...Object.values(form.fields)].filter((text) => text.trim() !== '').join('\n')
}
