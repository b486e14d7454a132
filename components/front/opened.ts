/** What is open over the desk of a front. */
export type Opened =
  | { what: 'place'; number: number }
  | { what: 'slot'; slotId: string }
  | { what: 'new'; behind: string | null }
  | { what: 'schedule' }
  | { what: 'preview' }
