/** The article whose row has the focus; null where it is elsewhere. */
export function focusedRow(box: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-article]')
  return row && box?.contains(row) ? (row.dataset.article ?? null) : null
}

/** Gives the focus to an article's row, where it stands in sight. */
export function focusRow(box: HTMLElement | null, id: string): void {
  const row = [...(box?.querySelectorAll<HTMLElement>('[data-article]') ?? [])].find(
    (each) => each.dataset.article === id,
  )
  const link = row?.querySelector<HTMLElement>('[data-row-link]')
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}
