import type { pasting as vi } from '../vi/pasting.ts'

export const pasting: typeof vi = {
  missing: (count) =>
    `${count === 1 ? 'One picture of the pasted text lies' : `${count} pictures of the pasted text lie`} on another machine or page and could not be had. Their places are marked in the article.`,
  oldFonts: (fonts) =>
    `The pasted text is set in an old font (${fonts}), its letters may come out wrong. Convert it to Unicode and paste it again.`,
  deletions: (count) =>
    `${count === 1 ? 'One passage' : `${count} passages`} struck out under Word’s tracking of changes ${count === 1 ? 'was' : 'were'} left out.`,
  chooseAll: 'Choose picture files…',
  missingHere: 'A picture that could not be had belongs here',
  choose: 'Choose a file…',
  leaveOut: 'Leave it out',
}
