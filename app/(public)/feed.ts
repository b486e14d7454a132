import { Feed } from 'feed'
import { connection } from 'next/server'
import { messagesFor } from '#messages/index.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import type { FeedName } from '#newsroom/papers/feed-names.ts'
import { type Newspaper, publicPath } from '#newsroom/papers/newspaper.ts'
import { FEED_TYPES, type FeedOf, isFeedName } from '#newsroom/reading/feeds.ts'
import { isSlug, type Teaser } from '#newsroom/reading/published.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { type FeedAnswer, readFeed } from '#operations/reading/read-feed.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { fullAddress } from './full-address.ts'

type Found = Extract<FeedAnswer, { kind: 'feed' }>

/** Answers with a feed of the whole newspaper, or of what one page lists. */
export async function answerFeed(of: FeedOf, name: string): Promise<Response> {
  await connection()
  if (!isFeedName(name) || ('slug' in of && !isSlug(of.slug))) return missing()
  const answer = await readFeed(of, name)
  if (answer.kind === 'missing') return missing()
  if (answer.kind === 'moved') {
    return new Response(null, { status: 308, headers: { location: answer.path } })
  }
  return new Response(await write(answer, name), { headers: { 'content-type': `${FEED_TYPES[name]}; charset=utf-8` } })
}

function missing(): Response {
  return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

async function write(found: Found, name: FeedName): Promise<string> {
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).site
  const title = found.name === null ? newspaper.name : `${found.name} – ${newspaper.name}`
  const description =
    found.name === null ? newspaper.slogan || newspaper.name : words.newestOf(found.name, newspaper.name)
  const facts = { ...found, title, description, newspaper }
  return name === 'feed.json' ? jsonFeed(facts) : xmlFeed(facts, name)
}

type Facts = Found & { title: string; description: string; newspaper: Newspaper }

function xmlFeed({ path, items, title, description, newspaper }: Facts, name: 'rss.xml' | 'atom.xml'): string {
  const newest = items.map((item) => item.updatedAt.getTime())
  const feed = new Feed({
    title: xmlText(title),
    description: xmlText(description),
    id: fullAddress(path),
    link: fullAddress(path),
    language: newspaper.language,
    // One time for as long as nothing changes, also where there is nothing: an unchanged feed is not sent again.
    updated: new Date(Math.max(0, ...newest)),
    copyright: xmlText(newspaper.name),
    author: { name: xmlText(newspaper.name), link: fullAddress(publicPath.front()) },
    feed: fullAddress(publicPath.feedOf(path, name)),
    generator: false,
    ttl: 5,
  })
  for (const item of items) feed.addItem(entry(item, name))
  return name === 'rss.xml' ? feed.rss2() : feed.atom1()
}

function entry(teaser: Teaser, name: 'rss.xml' | 'atom.xml') {
  const { lead } = teaser
  return {
    // Of RSS's titles most take the letters as they stand; Atom's say that they are HTML.
    title: name === 'atom.xml' ? asHtml(teaser.title) : xmlText(teaser.title),
    id: idOf(teaser),
    link: fullAddress(teaser.path),
    description: asHtml(summaryOf(teaser)),
    date: teaser.updatedAt,
    published: teaser.publishedAt,
    category: [{ name: xmlText(teaser.section.name), term: teaser.section.slug }],
    // RSS wants an address of mail with each name.
    ...(name === 'atom.xml' && teaser.bylines.length > 0
      ? { author: teaser.bylines.map((byline) => ({ name: xmlText(byline.name) })) }
      : {}),
    // RSS wants a length with an enclosure; nobody reads it, and 0 is what it says where it is not known.
    ...(lead
      ? { enclosure: { url: fullAddress(publicPicturePath(lead.fileKey, 'medium')), type: 'image/webp', length: 0 } }
      : {}),
  }
}

/** JSON Feed 1.1; the library writes version 1, which has no language and one author. */
function jsonFeed({ path, items, title, description, newspaper }: Facts): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: fullAddress(path),
    feed_url: fullAddress(publicPath.feedOf(path, 'feed.json')),
    description,
    language: newspaper.language,
    authors: [{ name: newspaper.name, url: fullAddress(publicPath.front()) }],
    items: items.map((teaser) => ({
      id: idOf(teaser),
      url: fullAddress(teaser.path),
      title: teaser.title,
      content_text: summaryOf(teaser),
      ...(teaser.lead ? { image: fullAddress(publicPicturePath(teaser.lead.fileKey, 'medium')) } : {}),
      date_published: teaser.publishedAt.toISOString(),
      date_modified: teaser.updatedAt.toISOString(),
      ...(teaser.bylines.length > 0
        ? {
            authors: teaser.bylines.map(({ name, slug }) => ({
              name,
              ...(slug === null ? {} : { url: fullAddress(publicPath.author(slug)) }),
            })),
          }
        : {}),
      tags: [teaser.section.name],
    })),
  })
}

/** By number: a mended headline changes the address, and must not make it a new item in everybody's reader. */
function idOf(teaser: Teaser): string {
  return fullAddress(`/#${teaser.number}`)
}

function summaryOf(teaser: Teaser): string {
  return teaser.dateline === '' ? teaser.abstract : `${teaser.dateline}- ${teaser.abstract}`
}

/** Control characters have no place in XML, not even escaped; `]]>` would end the section that the library writes. */
function xmlText(text: string): string {
  return normaliseText(text).replaceAll(']]>', ']] >')
}

/** Readers of feeds take titles and descriptions for HTML: what looks like markup in a text has to stay text. */
function asHtml(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
