import { globSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { notingShown } from '#db/shown.ts'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import {
  BREAKING_STRIP,
  MACHINE_FILES,
  NEWSPAPER,
  readSetting,
  readNewspaper as readSettings,
} from '#db/stores/papers/settings.ts'
import { addPenNames, type PenNameRow, penNamesOf } from '#db/stores/people/pen-names.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { FRONT_PAGE, newSlot } from '#newsroom/front/plan.ts'
import { newId } from '#newsroom/kit/id.ts'
import { FEED_NAMES } from '#newsroom/papers/feed-names.ts'
import { type Surface, surfaceKey } from '#newsroom/reading/surfaces.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { arrangeFront } from '#operations/front/arrange-front.ts'
import { endStrip, setStrip } from '#operations/front/breaking-strip.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { describePicture } from '#operations/media/describe-picture.ts'
import { addSection, changeSection, moveSection } from '#operations/papers/arrange-sections.ts'
import { addTopic, changeTopic, closeTopic, mergeTopic } from '#operations/papers/arrange-topics.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { saveMachineFiles } from '#operations/papers/save-machine-files.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { changePenNamePage, mergePenName, renamePenName } from '#operations/people/pen-name-pages.ts'
import { readArchive } from '#operations/reading/read-archive.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readAuthor } from '#operations/reading/read-author.ts'
import { readCorrections } from '#operations/reading/read-corrections.ts'
import { readFeed } from '#operations/reading/read-feed.ts'
import { readFront } from '#operations/reading/read-front.ts'
import { readHeadline } from '#operations/reading/read-headline.ts'
import { readMachineFiles } from '#operations/reading/read-machine-files.ts'
import { readMostRead } from '#operations/reading/read-most-read.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { readSection } from '#operations/reading/read-section.ts'
import {
  readSitemapArticles,
  readSitemapAuthors,
  readSitemapIndex,
  readSitemapNews,
  readSitemapPages,
  readSitemapTopics,
} from '#operations/reading/read-sitemap.ts'
import { readSeries, readTopic } from '#operations/reading/read-topic.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { suggest } from '#operations/reading/suggest.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { aBody, aNewsroom, aPublished, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

/** What readers may have, but not as a page that is kept: asked for each time. And parts of what is on this list. */
const NO_PAGES = ['readPicture', 'readPublicFile', 'readMatter', 'readSectionFront']

/** Answers that are not kept: whoever comes is sent on, or told that there is nothing. */
const NOT_KEPT = /^\{"kind":"(moved|missing|gone)"/

type Moved = { kind: 'moved'; path: string }

/** Reads at an address, or where that leads. */
async function followed<T extends { kind: string }>(
  read: (path: string) => Promise<T | Moved>,
  address: string,
): Promise<T | Moved> {
  const answer = await read(address)
  return 'path' in answer && answer.kind === 'moved' ? read(answer.path) : answer
}

const nameIn = (path: string) => path.split('/').at(-1) ?? ''

describeEachDialect('what a page notes that it shows', (room) => {
  let world: Awaited<ReturnType<typeof furnish>>
  beforeAll(async () => {
    world = await furnish()
  })

  /** Everything that pages read for readers, each as one that a page could be made of. */
  const readers = (): Record<string, Record<string, () => Promise<unknown>>> => {
    const { slugs, numbers, paths, today } = world
    return {
      readFront: { front: () => readFront(), 'front of a section': () => readFront(world.news) },
      readSection: {
        news: () => readSection(slugs.news, { page: 1 }),
        economy: () => readSection(slugs.economy, { page: 1 }),
        cooking: () => readSection(slugs.cooking, { page: 1 }),
        'news from a place': () => readSection(slugs.news, { behind: { publishedAt: new Date(), number: 999_999 } }),
      },
      readArticle: Object.fromEntries(
        Object.entries(numbers).map(([name, number]) => [
          name,
          () => followed((path) => readArticle(number, path), paths[name] ?? ''),
        ]),
      ),
      readTopic: {
        topic: () => followed((path) => readTopic('topic', nameIn(path), null), slugs.topic),
        'other topic': () => followed((path) => readTopic('topic', nameIn(path), null), slugs.otherTopic),
      },
      readSeries: { series: () => readSeries(slugs.series, 1) },
      readAuthor: {
        author: () => followed((path) => readAuthor(nameIn(path), null), slugs.author),
        second: () => readAuthor(slugs.second, null),
      },
      readArchive: {
        archive: () => readArchive({ place: '', sectionSlug: null, page: 1 }),
        day: () => readArchive({ place: today, sectionSlug: null, page: 1 }),
        'day of a section': () => readArchive({ place: today, sectionSlug: slugs.economy, page: 1 }),
      },
      readCorrections: { corrections: () => readCorrections(null) },
      readFeed: {
        newspaper: () => readFeed({ kind: 'newspaper' }, FEED_NAMES[0]),
        section: () => readFeed({ kind: 'section', slug: slugs.economy }, FEED_NAMES[0]),
        topic: () => readFeed({ kind: 'topic', slug: slugs.topic }, FEED_NAMES[0]),
        author: () => readFeed({ kind: 'author', slug: slugs.author }, FEED_NAMES[0]),
      },
      readHeadline: { headline: () => readHeadline(numbers.topical ?? 0) },
      readMostRead: { 'most read': () => readMostRead({ limit: 10 }) },
      readNewspaper: { around: () => readNewspaper() },
      readMachineFiles: { machines: () => readMachineFiles() },
      readSitemapIndex: { index: () => readSitemapIndex() },
      readSitemapPages: { pages: () => readSitemapPages() },
      readSitemapTopics: { topics: () => readSitemapTopics() },
      readSitemapAuthors: { authors: () => readSitemapAuthors() },
      readSitemapArticles: { articles: () => readSitemapArticles(0) },
      readSitemapNews: { news: () => readSitemapNews() },
      searchArticles: {
        words: () => searchArticles({ ...WHOLE_NEWSPAPER, query: 'phiên chợ' }, 1),
        'of an author': () => searchArticles({ ...WHOLE_NEWSPAPER, query: 'phiên chợ', author: slugs.author }, 1),
      },
      suggest: { title: () => suggest('phiên'), name: () => suggest('chợ'), author: () => suggest('hồ') },
    }
  }

  /** Everything at once: how it reads now, and what it noted. */
  const look = async () => {
    const seen = new Map<string, { text: string; shown: Set<string> }>()
    for (const [reader, pages] of Object.entries(readers())) {
      for (const [name, read] of Object.entries(pages)) {
        const shown = new Set<string>()
        seen.set(`${reader}: ${name}`, { text: JSON.stringify(await notingShown(shown, read)), shown })
      }
    }
    return seen
  }

  let latest: Awaited<ReturnType<typeof look>> | null = null

  /** What changed for whoever has the pages of before, and which of them are forgotten for it. */
  const change = async (act: () => Promise<unknown>) => {
    const before = latest ?? (await look())
    latest = null
    const noted = await room.db.select().from(room.db.tables.refreshes)
    await act()
    const surfaces = (await room.db.select().from(room.db.tables.refreshes))
      .filter(({ id }) => !noted.some((each) => each.id === id))
      .flatMap((refresh) => refresh.surfaces)
    const keys = surfaces.map(surfaceKey)
    const after = await look()
    latest = after
    const names = [...before.keys()].filter((name) => !NOT_KEPT.test(before.get(name)?.text ?? ''))
    return {
      names,
      changed: names.filter((name) => before.get(name)?.text !== after.get(name)?.text),
      forgotten: names.filter((name) => keys.some((key) => key === null || before.get(name)?.shown.has(key))),
    }
  }

  it('is looked at for everything that reads for readers', () => {
    const named = globSync('operations/reading/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export async function ((?:read[A-Z]|search|suggest)\w*)/g)].map(
        ([, name]) => name,
      ),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => name && !NO_PAGES.includes(name)).sort()).toEqual(Object.keys(readers()).sort())
  })

  /** What is done, and among those who stay as they are some that are not forgotten for it. */
  const changes: Record<string, [act: () => Promise<unknown>, stays: string[]]> = {
    'an article goes out in another section': [
      () => aPublished(world.desk, { title: 'Giá xăng tăng', sectionId: world.economy }),
      [
        'readSection: cooking',
        'readTopic: topic',
        'readSeries: series',
        'readCorrections: corrections',
        'readHeadline: headline',
      ],
    ],
    'an article goes out in a topic and a series under a pen name': [
      () =>
        aPublished(world.desk, {
          title: 'Phiên chợ thứ ba',
          sectionId: world.cooking,
          topicIds: [world.topic, world.series],
          bylines: [world.byline],
        }),
      ['readSection: economy', 'readTopic: other topic', 'readAuthor: second', 'readFeed: section'],
    ],
    'a first article goes out under a name that is named with others': [
      () => aPublished(world.desk, { title: 'Bài ký tên ba', sectionId: world.economy, bylines: [world.thirdByline] }),
      ['readSection: cooking', 'readSeries: series'],
    ],
    'an article is corrected': [
      () => correct(world.ids.topical),
      ['readSection: economy', 'readSeries: series', 'readAuthor: second'],
    ],
    'an article gets another title, a video and another topic': [
      () => revise(world.ids.part, { title: 'Chợ lùi ngày', topicIds: [world.series, world.otherTopic] }),
      ['readSection: economy', 'readCorrections: corrections', 'readAuthor: second', 'readFeed: section'],
    ],
    'an article gets another title alone': [
      () => revise(world.ids.part, { title: 'Chợ lùi hai ngày' }),
      ['readSection: economy', 'readArchive: archive', 'readCorrections: corrections', 'readFeed: section'],
    ],
    'an article moves to another section': [
      () => revise(world.ids.plain, { sectionId: world.cooking }),
      ['readCorrections: corrections', 'readTopic: other topic', 'readTopic: topic'],
    ],
    'an article is taken down': [
      () => takeDown(world.ids.part),
      [
        'readSection: economy',
        'readCorrections: corrections',
        'readFeed: section',
        'readAuthor: second',
        'readHeadline: headline',
      ],
    ],
    'it comes back': [() => reinstate(world.ids.part), ['readSection: economy', 'readCorrections: corrections']],
    'a section is renamed': [() => rename(world.economy), ['readMachineFiles: machines']],
    'a section goes before another': [
      async () => ok(await moveSection(world.desk.admin, { sectionId: world.economy, direction: 'earlier' })),
      ['readMachineFiles: machines'],
    ],
    'a section is added': [
      async () => ok(await addSection(world.desk.admin, { name: 'Pháp luật', slug: '' })),
      ['readMachineFiles: machines'],
    ],
    'a topic is renamed': [
      () => topicChange(world.topic, { name: 'Chợ quê' }),
      [
        'readSection: cooking',
        'readSeries: series',
        'readTopic: other topic',
        'readFront: front',
        'readArticle: plain',
      ],
    ],
    'a topic gets another address': [
      () => topicChange(world.topic, { name: 'Chợ quê', slug: 'cho-que' }),
      ['readSection: cooking', 'readFront: front', 'readArticle: plain'],
    ],
    'a topic is described': [
      () => topicChange(world.otherTopic, { name: 'Lũ', description: 'Chuyện nước lên.' }),
      ['readTopic: topic', 'readFront: front'],
    ],
    'a series is closed': [
      async () => ok(await closeTopic(world.desk.admin, { topicId: world.series, version: 1, closed: true })),
      ['readTopic: other topic', 'readFront: front', 'readSection: cooking', 'readFeed: newspaper'],
    ],
    'a topic is merged into another': [
      async () =>
        ok(
          await mergeTopic(world.desk.admin, {
            topicId: world.otherTopic,
            version: await versionOfTopic(world.otherTopic),
            intoId: world.topic,
          }),
        ),
      ['readSection: cooking', 'readSeries: series', 'readFront: front', 'readArticle: plain'],
    ],
    'a pen name says more of itself': [
      () => penNamePage({ bio: 'Viết về chợ.', pictureId: world.picture }),
      ['readSection: cooking', 'readArticle: topical', 'readFront: front', 'readAuthor: second'],
    ],
    'its portrait is described': [
      () => portrait('Ảnh: Lê Ảnh'),
      ['readSection: cooking', 'readAuthor: second', 'readFront: front', 'readArticle: topical'],
    ],
    'it is renamed': [
      async () => {
        const { id, version } = await penName(world.byline.name)
        ok(await renamePenName(world.desk.admin, { penNameId: id, version, name: 'Hồ Bạch Dương', slug: '' }))
      },
      ['readAuthor: second', 'readNewspaper: around'],
    ],
    'it is merged into another': [
      async () => {
        const [from, into] = [await penName('Hồ Bạch Dương'), await penName(world.thirdByline.name)]
        ok(await mergePenName(world.desk.admin, { penNameId: from.id, version: from.version, intoId: into.id }))
      },
      ['readAuthor: second', 'readNewspaper: around'],
    ],
    'the newspaper has another name': [
      async () => {
        const { version } = await readSetting(room.db, NEWSPAPER)
        const newspaper = { ...(await readSettings(room.db)), name: 'Báo Chợ' }
        ok(await saveNewspaper(world.desk.admin, { version, newspaper }))
      },
      ['readMachineFiles: machines', 'readCorrections: corrections'],
    ],
    'machines are told something else': [
      async () => {
        const { version } = await readSetting(room.db, MACHINE_FILES)
        const files = { adsTxt: 'google.com, pub-1, DIRECT', robotsTxt: '', securityContact: '', securityPolicy: '' }
        ok(await saveMachineFiles(world.desk.admin, { version, files }))
      },
      ['readNewspaper: around', 'readFront: front', 'readArticle: plain'],
    ],
    'the front is laid': [
      async () =>
        ok(
          await arrangeFront(world.desk.managing, {
            front: FRONT_PAGE,
            version: 0,
            plan: { slots: [newSlot('latest', 'latest')] },
          }),
        ),
      ['readFront: front of a section', 'readSection: news', 'readArticle: plain', 'searchArticles: words'],
    ],
    'the front of a section is laid': [
      async () =>
        ok(
          await arrangeFront(world.desk.managing, {
            front: world.news,
            version: 0,
            plan: { slots: [newSlot('latest', 'latest')] },
          }),
        ),
      ['readFront: front', 'readSection: economy', 'readArticle: topical', 'readFeed: section'],
    ],
    'there is breaking news': [
      async () => {
        const strip = { text: 'Cấm cầu', number: null, until: new Date(Date.now() + 3_600_000) }
        ok(await setStrip(world.desk.managing, { version: 0, strip }))
      },
      ['readArticle: plain', 'readTopic: topic', 'searchArticles: words', 'readSeries: series'],
    ],
    'it is over': [
      async () =>
        ok(await endStrip(world.desk.managing, { version: (await readSetting(room.db, BREAKING_STRIP)).version })),
      ['readArticle: plain', 'readTopic: topic'],
    ],
    'a section is merged into another': [
      async () =>
        ok(
          await mergeSection(world.desk.admin, {
            sectionId: world.economy,
            version: (await sectionRow(world.economy)).version,
            intoId: world.news,
          }),
        ),
      ['readMachineFiles: machines'],
    ],
  }

  for (const [name, [act, stays]] of Object.entries(changes)) {
    it(`finds the pages again when ${name}, and leaves those that do not show it`, async () => {
      const { names, changed, forgotten } = await change(act)
      expect(names).toEqual(expect.arrayContaining(stays))
      expect(changed.length).toBeGreaterThan(0)
      expect(changed.filter((page) => !forgotten.includes(page))).toEqual([])
      expect(stays.filter((page) => forgotten.includes(page))).toEqual([])
    })
  }

  async function furnish() {
    const desk = await aNewsroom()
    const news = desk.sectionId
    const economy = ok(await addSection(desk.admin, { name: 'Kinh tế', slug: '' })).id
    const cooking = ok(await addSection(desk.admin, { name: 'Bếp', slug: '', parentId: news })).id
    const topic = ok(await addTopic(desk.admin, { name: 'Chợ phiên' })).id
    const otherTopic = ok(await addTopic(desk.admin, { name: 'Lũ' })).id
    const series = ok(await addTopic(desk.admin, { name: 'Những phiên chợ', kind: 'series' })).id
    await addPenNames(room.db, desk.reporter.id, ['Ba Chợ'])
    const named = await penNamesOf(room.db, desk.reporter.id)
    const [author, third] = [named[0], named[1]]
    const [second] = await penNamesOf(room.db, desk.editor.id)
    if (!author || !third || !second) throw new Error('Somebody has no pen name.')
    for (const { id } of [author, third]) {
      ok(
        await changePenNamePage(desk.reporter, {
          penNameId: id,
          version: 1,
          bio: '',
          pictureId: '',
          namesOthers: true,
        }),
      )
    }
    const signed = ({ id, name }: PenNameRow) => ({ penNameId: id, name })
    const byline = signed(author)
    const fileKey = `${newId()}${newId()}`
    const facts = { width: 900, height: 900, colour: '#888888', mimeType: 'image/jpeg', bytes: 1000, sha256: fileKey }
    const words = { name: 'chan-dung.jpg', caption: '', credit: '', alt: '' }
    const { media } = ok(await addPicture(desk.reporter, { fileKey, ...facts, ...words }))
    const ids = {
      topical: await aPublished(desk, { title: 'Phiên chợ đầu', topicIds: [topic], bylines: [byline] }),
      first: await aPublished(desk, { title: 'Kỳ một', sectionId: cooking, topicIds: [series] }),
      part: await aPublished(desk, {
        title: 'Phiên chợ kỳ hai',
        sectionId: cooking,
        topicIds: [series, topic],
        bylines: [byline],
      }),
      last: await aPublished(desk, { title: 'Kỳ ba', sectionId: cooking, topicIds: [series, otherTopic] }),
      plain: await aPublished(desk, { title: 'Giá thép', sectionId: economy, bylines: [signed(second)] }),
    }
    await correctionOf(desk, ids.first)
    const numbers: Record<string, number> = {}
    const paths: Record<string, string> = {}
    for (const [name, id] of Object.entries(ids)) {
      const row = await findArticle(room.db, id)
      const answer = await readHeadline(row?.number ?? 0)
      if (answer.kind !== 'headline') throw new Error('Readers do not have it.')
      numbers[name] = answer.teaser.number
      paths[name] = answer.teaser.path
    }
    const slugOf = async (id: string) => (await sectionRow(id)).slug
    const topicSlug = async (id: string) => (await topicRow(id)).slug
    const slugs = {
      news: await slugOf(news),
      economy: await slugOf(economy),
      cooking: await slugOf(cooking),
      topic: await topicSlug(topic),
      otherTopic: await topicSlug(otherTopic),
      series: await topicSlug(series),
      author: author.slug,
      second: second.slug,
    }
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const picture = media.id
    return {
      desk,
      news,
      economy,
      cooking,
      topic,
      otherTopic,
      series,
      byline,
      thirdByline: signed(third),
      ids,
      numbers,
      paths,
      slugs,
      today,
      picture,
    }
  }

  async function correctionOf(desk: Awaited<ReturnType<typeof aNewsroom>>, articleId: string) {
    const wrong = { articleId, falseStatement: '3.000 người', trueStatement: '300 người' }
    const { id } = ok(await correctArticle(desk.managing, wrong))
    ok(await step(desk.managing, id, 'forward'))
    ok(await step(desk.chief, id, ['approve', 'publish']))
  }
  const correct = (articleId: string) => correctionOf(world.desk, articleId)

  async function revise(id: string, changed: Partial<ArticleContent>) {
    const { desk } = world
    ok(await step(desk.managing, id, 'revise'))
    const row = await findArticle(room.db, id)
    if (!row) throw new Error('The article is gone.')
    const content = { ...contentOf(row), body: aBody('Chợ họp từ ba giờ sáng, 300 người.'), ...changed }
    ok(await saveDraft(desk.managing, { articleId: id, baseVersion: await versionOf(desk.managing, id), content }))
    ok(await step(desk.managing, id, 'forward'))
    ok(await step(desk.chief, id, ['approve', 'publish']))
  }
  const takeDown = async (id: string) => ok(await step(world.desk.chief, id, 'take_down', { reason: 'Sai sự thật.' }))
  const reinstate = async (id: string) => ok(await step(world.desk.chief, id, ['reinstate', 'publish']))

  async function rename(sectionId: string) {
    const { version, slug } = await sectionRow(sectionId)
    ok(await changeSection(world.desk.admin, { sectionId, version, name: 'Làm ăn', slug }))
  }
  async function sectionRow(id: string) {
    const { sections } = room.db.tables
    const [row] = await room.db.select().from(sections).where(eq(sections.id, id))
    if (!row) throw new Error('The section is gone.')
    return row
  }
  async function topicRow(id: string) {
    const { topics } = room.db.tables
    const [row] = await room.db.select().from(topics).where(eq(topics.id, id))
    if (!row) throw new Error('The topic is gone.')
    return row
  }
  const versionOfTopic = async (id: string) => (await topicRow(id)).version
  async function topicChange(topicId: string, changed: { name: string; slug?: string; description?: string }) {
    ok(await changeTopic(world.desk.admin, { topicId, version: await versionOfTopic(topicId), ...changed }))
  }
  async function penName(name: string): Promise<PenNameRow> {
    const found = (await penNamesOf(room.db, world.desk.reporter.id)).find((each) => each.name === name)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return found
  }
  async function penNamePage(page: { bio: string; pictureId: string }) {
    const { id, version } = await penName(world.byline.name)
    ok(await changePenNamePage(world.desk.reporter, { penNameId: id, version, ...page }))
  }
  async function portrait(credit: string) {
    const input = { mediaId: world.picture, version: 1, caption: '', credit, alt: '' }
    ok(await describePicture(world.desk.reporter, input))
  }

  it('is nothing outside the making of a page', async () => {
    const shown = new Set<string>()
    await notingShown(shown, async () => undefined)
    await readFront()
    expect([...shown]).toEqual([])
  })

  it('is told in words that the page cache finds again after they were stored', async () => {
    const stored = (await room.db.select().from(room.db.tables.refreshes)).flatMap((refresh) => refresh.surfaces)
    expect(stored.length).toBeGreaterThan(20)
    expect(stored.filter((surface: Surface) => surfaceKey(surface) === null)).toEqual([])
  })
})
