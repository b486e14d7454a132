import type { Messages } from '../vi.ts'

/** Words of comments on a text, and of what stands beside it. */
export const comments: Messages['comments'] = {
  title: 'Comments',
  side: {
    label: 'Beside the article',
    show: 'Show what stands beside the article',
    hide: 'Hide what stands beside the article',
    sheet: 'Facts and comments',
    close: 'Close',
    tabs: { fields: 'Facts', comments: 'Comments', suggestions: 'Suggestions', mend: 'To mend' },
    counts: {
      fields: (count) => `${count} facts`,
      comments: (count) => (count === 1 ? '1 open comment' : `${count} open comments`),
      suggestions: (count) => (count === 1 ? '1 undecided suggestion' : `${count} undecided suggestions`),
      mend: (count) => (count === 1 ? '1 point to mend' : `${count} points to mend`),
    },
  },
}
