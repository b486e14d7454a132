import { Feed } from 'feed'
import { connection } from 'next/server'
import { messagesFor } from '#messages/index.ts'
import { publicPicturePath } from '#newsroom/media.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Teaser } from '#newsroom/published.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { type FeedAnswer, readFeed } from '#operations/reading/read-feed.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { fullAddress } from './page-metadata.ts'

/** Answers with the feed of the whole newspaper, or of one section. */
export async function answerFeed(sectionSlug: string | null): Promise<Response> {
  await connection()
  const answer = await readFeed(sectionSlug)
  if (answer.kind === 'missing') return new Response('Not found\n', { status: 404, headers: PLAIN })
  if (answer.kind === 'moved') {
    return new Response(null, { status: 308, headers: { location: answer.path } })
  }
  return new Response(await write(answer), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

async function write({ section, items }: Extract<FeedAnswer, { kind: 'feed' }>): Promise<string> {
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).site
  const path = section ? publicPath.section(section.slug) : publicPath.front()
  const newest = items.map((item) => item.updatedAt.getTime())
  const feed = new Feed({
    title: xmlText(section ? `${section.name} – ${newspaper.name}` : newspaper.name),
    description: xmlText(section ? words.alsoInSection(section.name) : newspaper.slogan || newspaper.name),
    id: fullAddress(path),
    link: fullAddress(path),
    language: newspaper.language,
    ...(newest.length > 0 ? { updated: new Date(Math.max(...newest)) } : {}),
    copyright: xmlText(newspaper.name),
    feedLinks: { rss: fullAddress(publicPath.feed(section?.slug)) },
    generator: false,
    ttl: 5,
  })
  for (const item of items) feed.addItem(entry(item))
  return feed.rss2()
}

function entry(teaser: Teaser) {
  const { lead } = teaser
  return {
    title: xmlText(teaser.title),
    // By number: a mended headline changes the address, and must not make it a new item in everybody's reader.
    id: fullAddress(`/#${teaser.number}`),
    link: fullAddress(teaser.path),
    description: asHtml(teaser.dateline === '' ? teaser.abstract : `${teaser.dateline}- ${teaser.abstract}`),
    date: teaser.publishedAt,
    category: [{ name: xmlText(teaser.section.name) }],
    // RSS wants a length with an enclosure; nobody reads it, and 0 is what it says where it is not known.
    ...(lead
      ? { enclosure: { url: fullAddress(publicPicturePath(lead.fileKey, 'medium')), type: 'image/webp', length: 0 } }
      : {}),
  }
}

/** Control characters have no place in XML, not even escaped; `]]>` would end the section that the library writes. */
function xmlText(text: string): string {
  return normaliseText(text).replaceAll(']]>', ']] >')
}

/** Readers of feeds take a description for HTML: what looks like markup in a text has to stay text. */
function asHtml(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
