import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { calendarArticles, publishedWithin, scheduledWithin, wantedWithin } from '#db/stores/planning/calendar.ts'
import { findSubject, findSubjectTitles, listSubjects, subjectsOfDays } from '#db/stores/planning/subjects.ts'
import { addDays } from '#newsroom/format/days.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { aDraft, aNewsroom } from '#tests/builders/newsroom.ts'
import { aSubject } from '#tests/builders/planning.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ROWS = 6000
const START = Date.UTC(2021, 4, 7)
const HOUR = 3_600_000

describeEachDialect('the plans of the calendar’s queries', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
    await aDraft(desk.reporter)
    await aSubject(desk.reporter)
    const { articles, subjects } = room.db.tables
    const [article] = await room.db.select().from(articles)
    const [subject] = await room.db.select().from(subjects)
    if (!article || !subject) throw new Error('Nothing was made.')
    for (let from = 0; from < ROWS; from += 50) {
      const numbers = Array.from({ length: 50 }, (_, n) => from + n)
      await room.db.insert(articles).values(
        numbers.map((n) => ({
          ...article,
          id: `a${n}`,
          number: 10_000 + n,
          state: n % 100 === 0 ? ('scheduled' as const) : ('published' as const),
          scheduledAt: n % 100 === 0 ? new Date(START + n * HOUR) : null,
          deadlineAt: n % 3 === 0 ? new Date(START + n * HOUR) : null,
          firstPublishedAt: new Date(START + n * HOUR),
          liveVersionId: `v${n}`,
          authorId: `p${n % 40}`,
        })),
      )
      await room.db.insert(subjects).values(
        numbers.map((n) => ({
          ...subject,
          id: `s${String(n).padStart(5, '0')}`,
          state: n % 50 === 0 ? ('proposed' as const) : ('approved' as const),
          proposedById: `p${n % 40}`,
          plannedOn: addDays('2021-05-07', Math.floor(n / 6)),
        })),
      )
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  const span = { from: new Date(START + 3000 * HOUR), before: new Date(START + 3168 * HOUR) }
  const days = { from: '2022-01-03', to: '2022-01-09' }
  const viewers: [string, () => Viewer][] = [
    ['the managing editor', () => desk.managing],
    ['an editor of one section', () => ({ ...desk.editor, sectionIds: [desk.sectionId] })],
    ['a reporter', () => desk.reporter],
    ['a contributor', () => desk.contributor],
  ]
  const reads: [name: string, read: (store: Store, viewer: Viewer) => Promise<unknown>, index?: string][] = [
    ['what goes out', (store, viewer) => scheduledWithin(store, viewer, span, {}, 600), 'articles_scheduled'],
    ['what is wanted', (store, viewer) => wantedWithin(store, viewer, span, {}, 600), 'articles_deadline'],
    ['what went out', (store, viewer) => publishedWithin(store, viewer, span, {}, 600), 'articles_first_published'],
    [
      'what went out of a section by somebody',
      (store, viewer) =>
        publishedWithin(store, viewer, span, { sectionIds: [desk.sectionId, 'another'], personId: 'p7' }, 600),
    ],
    ['the subjects of a week', (store, viewer) => subjectsOfDays(store, viewer, days, {}, 600), 'subjects_day'],
    ['subjects', (store, viewer) => listSubjects(store, viewer, {}, null, 41)],
    ['subjects, further on', (store, viewer) => listSubjects(store, viewer, {}, 's03000', 41)],
    ['subjects that wait', (store, viewer) => listSubjects(store, viewer, { state: 'proposed' }, null, 41)],
    ['own subjects', (store, viewer) => listSubjects(store, viewer, { concerns: 'p7' }, null, 41)],
    ['a subject', (store) => findSubject(store, 's00007')],
    ['titles of subjects', (store) => findSubjectTitles(store, ['s00007', 's00008'])],
    ['articles of subjects', (store) => calendarArticles(store, ['a7', 'a8'])],
  ]
  const cases = viewers.flatMap(([who, viewer]) =>
    reads.map(([name, read, index]) => [name, who, viewer, read, index ?? ''] as const),
  )

  it.each(cases)('%s, for %s: by keys and indexes', async (_, __, viewer, read, index) => {
    const { store, queries } = recording(room.db)
    await read(store, viewer())
    expect(queries).toHaveLength(1)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(/SCAN (articles|subjects)(?! USING INDEX)|Seq Scan on (articles|subjects)/)
      expect(plan, query.sql).toMatch(/USING|Index/)
      // A week is found by its days, and not by walking through another index.
      expect(plan, query.sql).toContain(index)
    }
  })
})
