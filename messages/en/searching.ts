import type { searching as vietnamese } from '../vi/searching.ts'

export const searching: typeof vietnamese = {
  narrow: 'Narrow down',
  time: 'Time',
  anyTime: 'Any time',
  spans: {
    'hom-nay': 'Today',
    '7-ngay': 'Past 7 days',
    '30-ngay': 'Past 30 days',
    'nam-nay': 'This year',
  },
  from: 'From',
  to: 'To',
  dayHint: 'e.g. 05/12/2026',
  author: 'Author',
  authorHint: 'The name as printed with articles',
  apply: 'Search',
  offers: { section: 'Section', topic: 'Topic', author: 'Author' },
  foundMore: (count, query) =>
    `Very many articles have “${query}”. These are the newest ${count}; choose a time or a section to see others.`,
  foundNoneSo: (query) => `No article has “${query}” within what you chose.`,
  unknownAuthor: 'The newspaper has nothing by this author.',
  withoutFilters: (query) => `Search the whole newspaper for “${query}”`,
  advice: [
    'Try fewer words, or type without marks to find every way of marking.',
    'Check the spelling of names.',
    'Look through the archive by day.',
  ],
}
