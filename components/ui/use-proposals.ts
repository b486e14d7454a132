import { type KeyboardEvent, useState } from 'react'

/**
 * A field that proposes something from a list while somebody types. The focus stays in the field, which names the proposal
 * that is meant; arrows go round. While an input method puts a letter together all keys are its own.
 */
export function useProposals(proposing: {
  /** The id of the list. */
  list: string
  /** How many are proposed now. */
  count: number
  open: boolean
  /** The name of a proposal's element, where the list gives it another than its place. */
  idOf?: (index: number) => string
  /** Nothing is meant before an arrow is pressed: what is typed counts by itself. */
  mayMeanNone?: boolean
  onMove?: () => void
}) {
  const { list, count, open, idOf = (index) => `${list}-${index}` } = proposing
  const first = proposing.mayMeanNone ? -1 : 0
  const [at, setAt] = useState(first)
  return {
    /** Which of them is meant; -1 where none is. */
    at,
    idOf,
    /** Something else was typed: it begins anew. */
    startOver: () => setAt(first),
    /** What the field says of its list. */
    field: {
      'aria-controls': list,
      'aria-autocomplete': 'list',
      'aria-activedescendant': open && at >= 0 && at < count ? idOf(at) : undefined,
    } as const,
    /** @returns whether a key was the list's, or the input method's: there is nothing more to do about it */
    press: (event: KeyboardEvent): boolean => {
      if (event.nativeEvent.isComposing) return true
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
      event.preventDefault()
      proposing.onMove?.()
      const steps = Math.max(count - first, 1)
      setAt(((at - first + (event.key === 'ArrowDown' ? 1 : steps - 1)) % steps) + first)
      return true
    },
  }
}

export type Proposals = ReturnType<typeof useProposals>
