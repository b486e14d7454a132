import type { general as vi } from '../vi/general.ts'

export const general: typeof vi = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  add: 'Add',
  remove: 'Remove',
  edit: 'Edit',
  search: 'Search',
  all: 'All',
  none: 'None',
  back: 'Back',
  more: 'More',
  loading: 'Loading…',
  undo: 'Undo',
  optional: 'optional',
  since: (since) =>
    since.unit === 'minute' && since.count < 1
      ? 'just now'
      : `${since.count} ${since.unit}${since.count === 1 ? '' : 's'}`,
}
