import type { blocks as vi } from '../vi/blocks.ts'
import { insetNames } from './nodes.ts'

export const blocks: typeof vi = {
  insert: 'Insert',
  names: insetNames,
  placeholders: {
    pullQuote: 'A sentence of the article worth setting large…',
    source: 'Name, office',
    boxTitle: 'Title of the box',
    videoCaption: 'Caption of the video',
    audioTitle: 'Name of the recording',
    fileTitle: 'Name of the file for readers',
    footnote: 'Source, explanation…',
  },
  drag: (name) => `Drag to move the ${name.toLowerCase()}`,
  moveUp: (name) => `Move the ${name.toLowerCase()} up`,
  moveDown: (name) => `Move the ${name.toLowerCase()} down`,
  remove: (name) => `Remove the ${name.toLowerCase()}`,
  addPictures: 'Add pictures to the gallery',
  source: 'Who says it',
  noteText: 'Text of the note',
  done: 'Done',
  video: {
    address: 'Address of the video',
    hint: (providers) => `Paste the address of a video on ${providers}.`,
    understood: 'This video will be put in. It is loaded when a reader presses play.',
    refused: (providers) =>
      `No video could be read from this address. Videos of ${providers} can be put in; paste the address of a page with exactly one.`,
    insert: 'Insert video',
  },
}
