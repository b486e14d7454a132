import type { arranging as vi } from '../vi/arranging.ts'

export const arranging: typeof vi = {
  sections: {
    under: 'Under the section',
    inMasthead: 'None (it stands in the masthead)',
    underNote:
      'The page, lists and feed of the section above show its articles too. Who looks after the section above looks after this one.',
    hasSections: 'It has sections under it, so it stands in the masthead: there are two levels of sections.',
    description: 'Description',
    descriptionNote: 'A sentence or two at the head of its page. May be empty.',
  },
}
