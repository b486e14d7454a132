import type { ReactNode } from 'react'
import type { Proposals } from './use-proposals.ts'

/** One of the proposals of a list. It is taken by a press here, or by a key in the field, which keeps the focus. */
export function Proposal(props: {
  of: Proposals
  index: number
  className: string
  /** Whether the list scrolls to it when it is meant. */
  scrolls?: boolean
  onTake: () => void
  children: ReactNode
}) {
  const { of, index, scrolls = true } = props
  const meant = index === of.at
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names this option
    <div
      id={of.idOf(index)}
      role="option"
      aria-selected={meant}
      className={props.className}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onTake}
      ref={(element) => {
        if (meant && scrolls) element?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {props.children}
    </div>
  )
}
