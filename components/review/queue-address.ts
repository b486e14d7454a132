import { BASELINES, type Baseline } from '#newsroom/history/baseline.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { HELD_BY, type HeldBy, QUEUE_GROUPS, type QueueGroup } from '#newsroom/review/queue.ts'

export const QUEUE_PATH = newsroomPath.review()

/** What of an article is shown beside the queue. */
export const OPENED_TABS = ['changes', 'text'] as const
export type OpenedTab = (typeof OPENED_TABS)[number]

/** What an address of the review desk asks for: which part of the queue, and which article beside it. */
export type QueueAddress = {
  group: QueueGroup | ''
  section: string
  own: boolean
  held: HeldBy | ''
  query: string
  after: string
  /** The article that is open. */
  open: string
  tab: OpenedTab
  against: Baseline | ''
  /** Changes in two columns. */
  beside: boolean
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads the address; what makes no sense in it is left aside. */
export function readQueueAddress(parameters: Parameters): QueueAddress {
  const text = (name: string, most: number) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const oneOf = <T extends string>(name: string, names: readonly T[]) => names.find((each) => each === parameters[name])
  return {
    group: oneOf('state', QUEUE_GROUPS) ?? '',
    section: text('section', 64),
    own: parameters.desk === 'own',
    held: oneOf('held', HELD_BY) ?? '',
    query: text('q', 200),
    after: text('after', 100),
    open: text('open', 64),
    tab: oneOf('tab', OPENED_TABS) ?? 'changes',
    against: oneOf('against', BASELINES) ?? '',
    beside: parameters.view === 'beside',
  }
}

/** The address of the review desk that shows this. */
export function queuePath(address: Partial<QueueAddress>): string {
  const asked: [string, string | undefined][] = [
    ['state', address.group],
    ['section', address.section],
    ['desk', address.own ? 'own' : ''],
    ['held', address.held],
    ['q', address.query],
    ['after', address.after],
    ['open', address.open],
    ['tab', address.tab === 'changes' ? '' : address.tab],
    ['against', address.against],
    ['view', address.beside ? 'beside' : ''],
  ]
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return query ? `${QUEUE_PATH}?${query}` : QUEUE_PATH
}

/** The address with another article open, or none; how it is looked at stays, what it is compared with is its own. */
export function openedPath(address: QueueAddress, open: string | null): string {
  return queuePath({ ...address, open: open ?? '', against: '', ...(open === null ? { tab: 'changes' } : {}) })
}

/** Whether the address narrows the queue at all. */
export function narrowsQueue({ group, section, own, held, query }: QueueAddress): boolean {
  return queuePath({ group, section, own, held, query }) !== QUEUE_PATH
}
