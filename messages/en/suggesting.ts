import type { suggesting as vi } from '../vi/suggesting.ts'

export const suggesting: typeof vi = {
  title: 'Suggestions',
  mode: {
    label: 'Way of editing',
    direct: 'Edit',
    suggest: 'Suggest',
    directHint: 'What you type is the text at once.',
    suggestHint:
      'Additions and deletions are shown in place and wait for a decision; headline, standfirst and details are edited directly.',
  },
  ask: {
    question: (author) => `This is ${author}’s article. Do you edit it directly, or only suggest?`,
    later: 'You can change this in the toolbar at any time.',
  },
  refused: {
    attributes:
      'This can’t be suggested: credits and descriptions of pictures, videos, footnotes and the structure of tables can only be edited directly. Nothing was changed.',
    structure:
      'This change can’t be suggested: it rearranges pictures, tables or boxes. Nothing was changed; edit directly instead.',
    gone: 'This part is suggested to go, so nothing can be written into it. Decide that suggestion first.',
  },
  refusedSwitch: 'Switch to editing',
  close: 'Close',
  empty: 'No suggestions yet.',
  emptyHint:
    'Choose “Suggest” in the toolbar and edit as usual: what comes is underlined, what goes is struck through.',
  count: (count) => (count === 1 ? 'One suggestion waits' : `${count} suggestions wait`),
  by: (name, time) => `${name}, ${time}`,
  you: 'You',
  justNow: 'just now',
  inserted: 'Add',
  deleted: 'Delete',
  blockComes: (name) => `Add: ${name}`,
  blockGoes: (name) => `Delete: ${name}`,
  breakComes: 'Split the paragraph',
  breakGoes: 'Join with the paragraph before',
  accept: 'Accept',
  refuse: 'Refuse',
  acceptThis: (words) => `Accept suggestion: ${words}`,
  refuseThis: (words) => `Refuse suggestion: ${words}`,
  goToThis: (words) => `Go to suggestion: ${words}`,
  acceptAll: 'Accept all',
  refuseAll: 'Refuse all',
  everybody: 'Everybody',
  person: 'By whom',
  decided: (count) => `${count === 1 ? 'One suggestion' : `${count} suggestions`} decided; Undo takes it back.`,
  next: 'Next suggestion',
  previous: 'Previous suggestion',
}
