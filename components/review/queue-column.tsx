import type { ReactNode, RefObject } from 'react'
import { QUEUE_GROUPS } from '#newsroom/review/queue.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import type { StepActions } from '../workflow/use-steps.ts'
import { QueueTable } from './queue-table.tsx'
import type { Row } from './settled-rows.ts'

/** The queue, over the whole page or as a column beside the article that is open. */
export function QueueColumn(props: {
  box: RefObject<HTMLDivElement | null>
  rows: readonly Row[]
  /** How many have come in and are held back. */
  unseen: number
  bringIn: () => void
  /** The article that is open; empty where none is. */
  openId: string
  hrefOf: (id: string) => string
  header: ReactNode
  empty: ReactNode
  footer: ReactNode
  clock: Clock
  actions: StepActions
}) {
  const { queue } = useMessages()
  const narrow = props.openId !== ''
  const groups = QUEUE_GROUPS.map((group) => ({ group, rows: props.rows.filter((row) => row.group === group) }))
  const filled = groups.filter((group) => group.rows.length > 0)
  return (
    <div
      ref={props.box}
      className={
        narrow
          ? 'border-rule max-lg:hidden lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r'
          : 'mx-auto w-full max-w-[94rem] px-4 py-5 sm:px-6 lg:px-8 lg:py-7'
      }
    >
      <div className={narrow ? 'px-3 pt-4' : ''}>{props.header}</div>
      <div role="status" className="empty:hidden">
        {props.unseen > 0 && (
          <div className={`mb-4 ${narrow ? 'px-3' : ''}`}>
            <Button small onClick={props.bringIn}>
              {queue.newOnes(props.unseen)}
            </Button>
          </div>
        )}
      </div>
      {filled.length === 0 && <div className={narrow ? 'px-3' : ''}>{props.empty}</div>}
      <div className="grid gap-8 pb-6">
        {filled.map((group, place) => (
          <QueueTable
            key={group.group}
            group={group.group}
            rows={group.rows}
            head={place === 0}
            narrow={narrow}
            openId={props.openId}
            hrefOf={props.hrefOf}
            clock={props.clock}
            actions={props.actions}
          />
        ))}
      </div>
      {props.footer}
    </div>
  )
}
