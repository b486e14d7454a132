import type { changes as vi } from '../vi/changes.ts'
import { nodeNames } from './nodes.ts'

export const changes: typeof vi = {
  title: 'What changed',
  none: 'Both texts are the same, to the letter.',
  before: 'Before',
  after: 'After',
  oneColumn: 'One column',
  beside: 'Side by side',
  layout: 'View',
  said: { added: 'added: ', removed: 'removed: ', end: ' end. ' },
  legend: { added: 'added', removed: 'removed', marked: 'format changed' },
  counts: (added, removed) => {
    const words = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`
    const parts = [added > 0 ? `${words(added)} added` : '', removed > 0 ? `${words(removed)} removed` : ''].filter(
      (part) => part !== '',
    )
    return parts.length === 0 ? 'No words added or removed' : parts.join(', ')
  },
  folded: (count) => `… ${count.toLocaleString('en-GB')} unchanged ${count === 1 ? 'paragraph' : 'paragraphs'}`,
  undecided: (count) =>
    `${count} ${count === 1 ? 'suggestion is' : 'suggestions are'} still open in the later text; compared as if all were taken.`,
  allBodySame: 'The text of the article is unchanged.',
  blocks: {
    added: 'Added',
    removed: 'Removed',
    movedHere: 'Moved here',
    movedAway: 'Moved elsewhere',
    becomes: (before, after) => `${before} → ${after}`,
  },
  picture: {
    replaced: 'Picture replaced',
    old: 'Old picture',
    new: 'New picture',
    missing: 'The picture can’t be shown',
  },
  format: {
    label: 'Format changed',
    on: {
      bold: 'bold',
      italic: 'italic',
      raised: 'superscript',
      lowered: 'subscript',
      struck: 'struck through',
      underlined: 'underlined',
      rightToLeft: 'right to left',
      link: 'link set',
    },
    off: {
      bold: 'no longer bold',
      italic: 'no longer italic',
      raised: 'no longer superscript',
      lowered: 'no longer subscript',
      struck: 'no longer struck through',
      underlined: 'no longer underlined',
      rightToLeft: 'left to right',
      link: 'link removed',
    },
    linkTo: 'links to',
  },
  empty: '(empty)',
  nodes: nodeNames,
  attributes: {
    alt: 'Description',
    credit: 'Credit',
    source: 'Speaker',
    text: 'Note',
    level: 'Level',
    start: 'Starts at',
    type: 'Numbering',
    reversed: 'Counts down',
    value: 'Number of the item',
    caption: 'Table title',
    colspan: 'Columns',
    rowspan: 'Rows',
    video: 'Video',
    fileId: 'File',
    mediaId: 'Picture',
    align: 'Position',
  },
}
