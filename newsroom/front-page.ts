import type { Label, Teaser } from './published.ts'

/** A front page: one lead, a few seconds, a dense list of what is new, and a block for each section. */
export type FrontPage = {
  lead: Teaser | null
  seconds: Teaser[]
  latest: Teaser[]
  blocks: { section: Label; teasers: Teaser[] }[]
}

const SECONDS = 4
const LATEST = 9
const OF_A_BLOCK = 5
/** How far down the newest a lead may be found: a picture is worth an hour, not a day. */
const LEAD_AMONG = 6
/** Narrower than this a picture is not fit to lead with. */
const LEAD_WIDTH = 960

/**
 * Lays a front page out from what is newest: the lead is the newest article with a picture fit for it, or else the
 * newest; nothing stands on the page twice.
 */
export function layFrontPage(
  newest: readonly Teaser[],
  sections: readonly { section: Label; newest: readonly Teaser[] }[],
): FrontPage {
  const lead = newest.slice(0, LEAD_AMONG).find(isFitToLead) ?? newest[0] ?? null
  const rest = newest.filter((teaser) => teaser !== lead)
  const seconds = rest.slice(0, SECONDS)
  const latest = rest.slice(SECONDS, SECONDS + LATEST)
  const shown = new Set([lead, ...seconds, ...latest].map((teaser) => teaser?.number))
  const blocks = sections.map(({ section, newest: ofSection }) => ({
    section,
    teasers: ofSection.filter((teaser) => !shown.has(teaser.number)).slice(0, OF_A_BLOCK),
  }))
  return { lead, seconds, latest, blocks: blocks.filter((block) => block.teasers.length > 0) }
}

function isFitToLead(teaser: Teaser): boolean {
  return teaser.lead !== null && teaser.lead.width >= LEAD_WIDTH && teaser.lead.width >= teaser.lead.height
}
