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
  topics: {
    name: 'Name',
    kind: 'Kind',
    kinds: { topic: 'Topic', story: 'Running story', series: 'Series' },
    kindNotes: {
      topic: 'Gathers all articles about a field, the newest first. Page: /chu-de/…',
      story: 'Something that is going on: its page is a timeline by day and hour. Page: /dong-su-kien/…',
      series: 'Parts that are read in order: Part 1, Part 2 … as they came out. Page: /loat-bai/…',
    },
    anyKind: 'Every kind',
    find: 'Find a topic, running story or series…',
    noneFound: 'There is none like that.',
    note: 'An article may belong to several topics, running stories and series. When a name, an address or a kind changes, the old address leads on to the new.',
    slugNote: 'The last part of the address of its page. Left empty, it stays as it is.',
    descriptionNote: 'A sentence or two at the head of its page. May be empty.',
    add: 'Add a topic, running story or series',
    articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
    closed: 'closed',
    closedGroup: 'Closed',
    close: 'Close',
    closeNote: 'Its page says when it was closed and stays as it is; for new articles it is offered last.',
    reopen: 'Take up again',
    reopenNote: 'It is closed. Take it up again when something happens.',
    empty: 'There are no topics yet.',
    emptyText: 'A topic gathers what is written about one matter, such as Digital government.',
  },
  merging: {
    into: (name) => `Merge ${name} into`,
    nothing: 'Do not merge',
    submit: (name, into) => `Merge ${name} into ${into}`,
    section: (name, into) =>
      `This cannot be undone. All articles and subjects of ${name} become those of ${into}, also what is being written, waits for approval or is scheduled; who looks after ${name} looks after ${into}, but the right to publish alone in ${name} does not go along. The addresses of ${name} and of its articles lead on.`,
    topic: (name, into) =>
      `This cannot be undone. All articles of ${name} are found under ${into}; the address of ${name} leads there.`,
    penName: (name, into) =>
      `This cannot be undone. All articles signed ${name} will be signed ${into}; the address of ${name} leads there. Readers will see that the two are one.`,
  },
  penNames: {
    title: 'Pages of pen names',
    ownNote: 'Readers see the portrait and the words on the author’s page, once something is published under the name.',
    adminNote:
      'Portrait and words of the author’s page. Which pen names are one person’s only that person may tell readers.',
    none: 'No pen names yet.',
    bio: 'About the author',
    bioNote: 'A few sentences. May be empty.',
    portrait: 'Portrait',
    choose: 'Choose a portrait',
    change: 'Change the picture',
    remove: 'Remove the picture',
    together: 'Tell readers that this name and my other pen names are one person',
    togetherNote: 'Only names that are all ticked mention each other. A name that is not stays secret.',
    page: 'Page',
    name: 'Pen name',
    rename: 'Change name or address',
    renameNote: 'The new name appears under all published articles. The old address leads on to the new.',
    slug: 'Address',
  },
}
