import { beforeAll, expect, it } from 'vitest'
import { readSections } from '#db/stores/papers/sections.ts'
import { findTopics } from '#db/stores/papers/topics.ts'
import { countIn } from '#db/stores/reading/published-days.ts'
import { newId } from '#newsroom/kit/id.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { mergeTopic } from '#operations/papers/arrange-topics.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { readNewspaperSettings, saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { mergePenName } from '#operations/people/pen-name-pages.ts'
import { fillSection } from '#tests/builders/large-section.ts'
import { aDraft, aNewsroom, ok } from '#tests/builders/newsroom.ts'
import { watchPauses } from '#tests/builders/pauses.ts'
import { aTopic } from '#tests/builders/published.ts'
import { figures } from '#tests/faults/kit/size.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 20_000
/** On a quiet machine the longest pause is a tenth of it; other tests share this one. */
const PAUSE_MS = 1000

describeEachDialect('work that touches many thousand articles holds up nobody', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let topicId: string
  let sectionId: string
  let penNames: { id: string }[]
  beforeAll(async () => {
    desk = await aNewsroom()
    sectionId = ok(await addSection(desk.admin, { name: 'Tin cũ', slug: '' })).id
    topicId = (await aTopic(room.db, 'Chuyện cũ')).id
    const penName = { id: newId(), name: 'Bút danh cũ', slug: 'but-danh-cu' }
    const other = { id: newId(), name: 'Bút danh mới', slug: 'but-danh-moi' }
    const ofReporter = { personId: desk.reporter.id, version: 1, createdAt: new Date() }
    await room.db.insert(room.db.tables.penNames).values([penName, other].map((each) => ({ ...each, ...ofReporter })))
    penNames = [penName, other]
    await fillSection(room.db, { count: ARTICLES, sectionId, topicId, penName })
  }, 300_000)

  /** Does it while somebody reads and somebody saves. */
  const measured = async (name: string, work: () => Promise<unknown>) => {
    const pauses = watchPauses()
    const begun = performance.now()
    let over = false
    const read: number[] = []
    const reading = (async () => {
      while (!over) {
        const at = performance.now()
        await readSections(room.db)
        await new Promise((resolve) => setTimeout(resolve, 1))
        read.push(performance.now() - at)
      }
    })()
    const saved = aDraft(desk.reporter)
    await work()
    over = true
    await reading
    const longest = pauses()
    await saved
    figures(
      `${room.db.engine.dialect}: ${name} of ${ARTICLES} articles in ${Math.round(performance.now() - begun)} ms, ` +
        `longest pause ${Math.round(longest)} ms, longest wait of a reader ${Math.round(Math.max(...read))} ms`,
    )
    expect(longest).toBeLessThan(PAUSE_MS)
  }

  it('days counted anew, for another time zone', async () => {
    const { newspaper, version } = ok(await readNewspaperSettings(desk.admin))
    await measured('days counted', async () =>
      ok(
        await saveNewspaper(desk.admin, {
          version,
          newspaper: { ...newspaper, name: 'Báo', timeZone: 'America/Los_Angeles' },
        }),
      ),
    )
    expect(await countIn(room.db, 'all')).toBe(ARTICLES)
  }, 120_000)

  it('a section merged', async () => {
    const from = (await readSections(room.db)).find(({ id }) => id === sectionId)
    await measured('a section', async () =>
      ok(await mergeSection(desk.admin, { sectionId, version: from?.version ?? 0, intoId: desk.sectionId })),
    )
    expect(await countIn(room.db, desk.sectionId)).toBe(ARTICLES)
  }, 120_000)

  it('a topic merged', async () => {
    const into = await aTopic(room.db, 'Chuyện mới')
    const [from] = await findTopics(room.db, [topicId])
    await measured('a topic', async () =>
      ok(await mergeTopic(desk.admin, { topicId, version: from?.version ?? 0, intoId: into.id })),
    )
  }, 120_000)

  it('a pen name merged', async () => {
    const [from, into] = penNames
    await measured('a pen name', async () =>
      ok(await mergePenName(desk.admin, { penNameId: from?.id ?? '', version: 1, intoId: into?.id ?? '' })),
    )
  }, 300_000)
})
