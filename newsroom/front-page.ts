import type { Label, Teaser } from './published.ts'

/** A front page: one lead, a few seconds, a dense list of what is new, and a block for each section. */
export type FrontPage = {
  lead: Teaser | null
  /** Those that stand beside the lead with their pictures. */
  beside: Teaser[]
  /** Those below the lead, in words only. */
  below: Teaser[]
  latest: Teaser[]
  blocks: { section: Label; teasers: Teaser[] }[]
}

const BESIDE = 3
const BELOW = 2
/** Where the lead has no picture the column below it has more room. */
const BELOW_PLAIN = 4
const LATEST = 8
const OF_A_BLOCK = 5
/** How far down a list something with a picture may be fetched from: a picture is worth an hour, not a day. */
const PICTURE_AMONG = 6
const OPENER_AMONG = 3
/** Narrower than this a picture is not fit to lead with. */
const LEAD_WIDTH = 960

/**
 * Lays a front page out from what is newest: the lead is the newest article with a picture fit for it, or else the
 * newest; nothing stands on the page twice, and corrections have a page of their own.
 */
export function layFrontPage(
  newest: readonly Teaser[],
  sections: readonly { section: Label; newest: readonly Teaser[] }[],
): FrontPage {
  const rest = newest.filter((teaser) => teaser.kind === 'article')
  const lead = take(rest, isFitToLead, PICTURE_AMONG)
  const beside = Array.from({ length: BESIDE }, () => take(rest, hasPicture, PICTURE_AMONG)).filter(isThere)
  const below = rest.splice(0, lead?.lead ? BELOW : BELOW_PLAIN)
  const latest = rest.splice(0, LATEST)
  const shown = new Set([lead, ...beside, ...below, ...latest].map((teaser) => teaser?.number))
  const blocks = sections.map(({ section, newest: ofSection }) => {
    const left = ofSection.filter((teaser) => teaser.kind === 'article' && !shown.has(teaser.number))
    const opener = take(left, hasPicture, OPENER_AMONG)
    return { section, teasers: opener ? [opener, ...left.slice(0, OF_A_BLOCK - 1)] : [] }
  })
  return { lead, beside, below, latest, blocks: blocks.filter((block) => block.teasers.length > 0) }
}

/** Takes the first of the nearest that is as wished out of the list, or else simply the first. */
function take(list: Teaser[], wished: (teaser: Teaser) => boolean, among: number): Teaser | null {
  const at = list.slice(0, among).findIndex(wished)
  return list.splice(Math.max(at, 0), 1)[0] ?? null
}

function hasPicture(teaser: Teaser): boolean {
  return teaser.lead !== null
}

function isFitToLead({ lead }: Teaser): boolean {
  return lead !== null && lead.width >= LEAD_WIDTH && lead.width >= lead.height
}

function isThere(teaser: Teaser | null): teaser is Teaser {
  return teaser !== null
}
