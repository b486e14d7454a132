import { creditLine } from '#newsroom/media/credit.ts'
import type { site as vi } from '../vi/site.ts'
import { archive } from './archive.ts'
import { body } from './body.ts'
import { reader } from './reader.ts'
import { searching } from './searching.ts'

export const site: typeof vi = {
  skipToContent: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  allSections: 'All sections',
  sectionsUnder: (name: string) => `Sections under ${name}`,
  furtherPages: 'Pages of the newspaper',
  governingBody: (name, label = '') => `${label || 'Governing body'}: ${name}`,
  searchLabel: 'Search the newspaper',
  searchPlaceholder: 'Search…',
  search: 'Search',
  breadcrumb: 'Where this page is',

  fronts: {
    breaking: 'Breaking',
    opinion: 'Opinion',
    video: 'Video',
    pictures: 'In pictures',
    mostRead: 'Most read',
    notices: 'Notices',
  },
  latest: 'Latest',
  nothingYet: 'Nothing has been published yet.',
  nothingInSection: 'There is nothing in this section yet.',
  yesterday: 'Yesterday',
  older: 'Older articles',
  newest: 'Back to the newest',
  olderPart: 'older articles',

  updated: 'Updated',
  readingTime: (minutes) => `${minutes} min read`,
  topics: 'Topics',
  kinds: { topic: 'Topic', story: 'Running story', series: 'Series' },
  closed: {
    topic: (date: string) => `Closed on ${date}.`,
    story: (date: string) => `This story was closed on ${date}.`,
    series: (date: string) => `This series ended on ${date}.`,
  },
  part: (number: number) => `Part ${number}`,
  previousPart: 'Previous part',
  nextPart: 'Next part',
  author: 'Author',
  portraitOf: (name: string) => `Portrait of ${name}`,
  alsoSigns: 'Also signs as:',
  articlesBy: (name) => `Articles by ${name}.`,
  articlesAbout: (name) => `Articles about ${name}.`,
  related: 'Read on',
  alsoInSection: (section) => `More in ${section}`,
  photo: (credit) => creditLine(credit, 'Photo'),
  articleAddress: 'Address of this article',
  body,
  reader,

  corrections: 'Corrections',
  correctionsLead: 'What this newspaper got wrong and has corrected, as the Press Law asks.',
  noCorrections: 'There are no corrections.',
  wasCorrected: (date) => `This article was corrected on ${date}.`,
  readCorrection: 'Read the correction',
  correctsArticle: 'Corrects the article',
  correctedWhere: (section, date) => `${section}, published on ${date}`,

  gone: 'This article was taken down',
  goneText: 'The newsroom has taken this article down. It is no longer at this address.',
  notFound: 'This page was not found',
  notFoundText: 'The address may be mistyped, or the page has moved. You can search, or go to the front page.',
  failed: 'Something is wrong with this page',
  failedText: 'Please try again in a few minutes.',

  archive,
  searching,
  searchLead: 'Type Vietnamese marks to match every letter; leave them out to find all spellings.',
  found: (count, query) => `${count} articles with “${query}”`,
  foundNone: (query) => `No article has “${query}”.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  pagesOfList: 'Pages of this list',
  pageNumber: (page: string) => `Page ${page}`,
  toPage: 'To page',
  goToPage: 'Go',
  nextPage: 'Next page',
  previousPage: 'Previous page',

  newestOf: (name: string, newspaper: string) => `${name}: the newest of ${newspaper}.`,
  feed: 'RSS',
  licence: (number, date, issuer, label = '') =>
    [label || 'Licence', number && `no. ${number}`, date && `of ${date}`, issuer && `issued by ${issuer}`]
      .filter(Boolean)
      .join(' '),
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  rights: (name) => `Name “${name}” as the source when using information from this site.`,
}
