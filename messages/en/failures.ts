import type { failures as vi } from '../vi/failures.ts'

export const failures: typeof vi = {
  brokenTitle: 'This page has a problem',
  brokenText: 'Please try again in a few minutes. The newsroom has been told.',
  awayTitle: 'This page can’t be opened at the moment',
  awayText:
    'The server can’t reach its database. Please try again in a few minutes; everything that was saved is still there.',
  badRequestTitle: 'This address could not be understood',
  badRequestText: 'The address or the way it was sent is not right. Please go to the front page.',
  busyTitle: 'Too many requests at the moment',
  busyText: 'Please try again in a few seconds.',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is nothing at this address. Please go to the front page.',
  errorId: (id) => `Error: ${id}`,
}
