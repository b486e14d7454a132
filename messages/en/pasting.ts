import type { pasting as vi } from '../vi/pasting.ts'

export const pasting: typeof vi = {
  missing: (count) =>
    `${count === 1 ? 'One picture of the pasted text lies' : `${count} pictures of the pasted text lie`} on another machine or page and could not be had. Their places are marked in the article.`,
  oldFonts: (fonts) => `The pasted text is set in an old font (${fonts}), its letters may come out wrong.`,
  frames: (count) =>
    `${count === 1 ? 'One film or frame' : `${count} films or frames`} could not be had. Their places are marked in the article.`,
  leftOut: (parts) => `Left out: ${parts}.`,
  left: {
    deletions: (count) => `${count} struck out under the tracking of changes`,
    comments: (count) => `${count} ${count === 1 ? 'comment' : 'comments'} of editors`,
    hidden: (count) => `${count} hidden ${count === 1 ? 'passage' : 'passages'}`,
    folded: (count) => `${count} folded ${count === 1 ? 'part' : 'parts'} of the page`,
    controls: (count) => `${count} ${count === 1 ? 'button or field' : 'buttons or fields'}`,
    advertising: (count) => `${count} ${count === 1 ? 'advertisement' : 'advertisements'}`,
    drawings: (count) => `${count} ${count === 1 ? 'drawing' : 'drawings'} with words`,
    signs: (count) => `${count} ${count === 1 ? 'sign' : 'signs'} of a font of its own`,
  },
  joined: 'Lines that were broken within a sentence have been joined to paragraphs.',
  keepLines: 'Keep every line',
  oldLetters: {
    found: (count, name) =>
      `${count === 1 ? 'One passage is' : `${count} passages are`} written in the old encoding ${name}. ${count === 1 ? 'It' : 'They'} can be written in Unicode; what is right stays.`,
    names: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' },
    here: 'Convert this paragraph',
    all: 'Convert all',
  },
  chooseAll: 'Choose picture files…',
  missingHere: 'A picture that could not be had belongs here',
  frameHere: (title) => (title === '' ? 'A frame that could not be had' : `A frame that could not be had: ${title}`),
  choose: 'Choose a file…',
  leaveOut: 'Leave it out',
  removeMark: 'Remove this mark',
}
