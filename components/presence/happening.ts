import type { Messages } from '#messages/index.ts'
import type { Told } from '#newsroom/presence/live.ts'
import { isStep, type Shown } from './told.ts'

/** Something that others did to the article, as it is said to whoever has it open. */
export type Happening = {
  /** Names the step, so that it is said once. */
  id: string
  text: string
  /** The words that whoever did it gave for it, where nothing else on the page shows them. */
  reason: string
  /** ISO 8601 */
  at: string
}

/** What has happened since the page was made; null where it was nothing, or the viewer's own doing in another window. */
export function happeningIn(messages: Messages, news: Told, shown: Shown, viewerId: string): Happening | null {
  const { presence, workflow } = messages
  const step = news.lastStep
  if (!isStep(news, shown) || step?.by?.id === viewerId) return null
  const rights = news.mayWrite === shown.mayWrite ? '' : news.mayWrite ? presence.nowYours : presence.noLongerYours
  return {
    id: step?.id ?? `${news.version} ${news.state}`,
    text: [what(), rights].filter(Boolean).join(' '),
    reason: step?.name === 'take_over' ? step.reason : '',
    at: step?.at ?? news.updatedAt,
  }

  function what(): string {
    if (step === null || step === undefined) return presence.moved(workflow.states[news.state])
    if (step.by !== null && step.name === 'take_over') {
      return shown.holderId === viewerId ? presence.tookOverFromYou(step.by.name) : presence.tookOver(step.by.name)
    }
    if (step.by !== null && step.name === 'assign' && news.holder !== null) {
      return news.holder.id === viewerId
        ? presence.assignedToYou(step.by.name)
        : presence.assigned(step.by.name, news.holder.name)
    }
    return presence.did(step.by?.name ?? workflow.clock, workflow.log[step.name] ?? step.name)
  }
}
