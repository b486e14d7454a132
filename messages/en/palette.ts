import type { palette as vi } from '../vi/palette.ts'

export const palette: typeof vi = {
  title: 'Go, do, find',
  open: 'Find and do',
  field: 'Type a place to go, a thing to do, or words of an article',
  groups: {
    article: (title) => `With “${title}”`,
    start: 'Begin',
    places: 'Go to',
    articles: 'Articles',
  },
  propose: 'Propose a subject',
  week: 'The week',
  month: 'My articles by month',
  notices: 'Notifications',
  account: 'Account and password',
  site: 'The newspaper as readers see it',
  sections: 'Settings: Sections',
  topics: 'Settings: Topics',
  all: (query) => `Search all articles for “${query}”`,
  none: 'No place, act or article is called that.',
  searching: 'Searching articles…',
  unreachable: 'Articles could not be searched: the server does not answer.',
  found: (count) => `${count} ${count === 1 ? 'choice' : 'choices'}`,
}
