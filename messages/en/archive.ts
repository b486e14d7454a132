import type { archive as vietnamese } from '../vi/archive.ts'

export const archive = {
  title: 'Archive',
  lead: 'Everything published, by day.',
  ofYear: (year) => `Archive of ${year}`,
  ofMonth: (month) => `Archive of ${month}`,
  ofDay: (weekday, day) => `${weekday}, ${day}`,
  years: 'Years',
  months: (year) => `Months of ${year}`,
  month: (number) =>
    ['January', 'February', 'March', 'April', 'May', 'June'].concat([
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ])[number - 1] ?? '',
  calendar: (month) => `Calendar of ${month}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  articles: (count) => (count === '1' ? '1 article' : `${count} articles`),
  day: (day, count) => `${day}, ${count === '1' ? '1 article' : `${count} articles`}`,
  section: 'Section',
  anySection: 'All sections',
  choose: 'Show',
  nothing: 'Nothing has been published yet.',
  nothingThen: 'Nothing was published in this time.',
  before: (day) => `Day before: ${day}`,
  after: (day) => `Day after: ${day}`,
} satisfies typeof vietnamese
