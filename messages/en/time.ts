import type { time as vi } from '../vi/time.ts'

export const time: typeof vi = {
  placeholder: 'e.g. 18:00, tomorrow 6am, 5/12 7:30',
  dayPlaceholder: 'e.g. 05/12/2026, tomorrow, fri',
  unread: 'This is not clear yet. Type it like 18:00, tomorrow 6am or 5/12 7:30 (day before month).',
  dayUnread: 'This is not clear yet. Type it like 05/12/2026 (day before month), tomorrow or fri.',
  means: (weekday, when) => `${weekday}, ${when}`,
  past: 'in the past',
  zone: (zone) => `In the newspaper’s time (${zone}), not this device’s.`,
  quick: {
    label: 'Quick picks',
    today: 'Today',
    tomorrow: 'Tomorrow',
    tonight: 'Tonight 18:00',
    tomorrowEvening: 'Tomorrow 18:00',
    morning: 'Tomorrow 06:00',
    hour: '+1 hour',
  },
  calendar: {
    open: 'Pick from a calendar',
    title: (month) => month,
    before: 'Month before',
    after: 'Month after',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    hour: 'Hour',
    minute: 'Minute',
  },
  others: {
    title: 'Also set around this time',
    none: 'Nothing else is set around this time.',
    front: 'A layout of the front page',
    sectionFront: (section) => `A layout of the page ${section}`,
    more: 'and others.',
  },
}
