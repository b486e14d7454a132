import type { MouseEvent } from 'react'

/**
 * A row that is about to go takes its button with it: the keyboard goes on to the same button of the next row, or of the one
 * before, or stays with the field. A press by hand needs no such thing.
 */
export function stayInList({ currentTarget, detail }: MouseEvent<HTMLButtonElement>): void {
  if (detail !== 0) return
  const row = currentTarget.closest('li')
  const other = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>(
    'button:last-of-type',
  )
  const field = currentTarget.closest<HTMLElement>('[data-desk-field]')
  ;(other ?? field)?.focus({ preventScroll: true })
}
