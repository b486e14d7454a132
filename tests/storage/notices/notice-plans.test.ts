import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import {
  lastNamed,
  listDeadlines,
  listEventsNamed,
  listRestingSince,
  listScheduledBefore,
  listWaitingSince,
  passedDeadlines,
} from '#db/stores/duty/duty.ts'
import { listShiftNotes } from '#db/stores/duty/shift-notes.ts'
import { newestEventIds } from '#db/stores/log/events.ts'
import { listFailedMail, peopleWithDueMail } from '#db/stores/notices/notice-mail.ts'
import { countUnread, listNotices } from '#db/stores/notices/notices.ts'
import { BEFORE_APPROVAL } from '#newsroom/articles/states.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { idAt } from '#newsroom/kit/id.ts'
import { aDraft, aNewsroom } from '#tests/builders/newsroom.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ROWS = 6000
const PORTION = 200
const START = Date.UTC(2021, 4, 7)
const at = (n: number) => new Date(START + n * 60_000)
const STATES: readonly ArticleState[] = [
  'published',
  'published',
  'published',
  'published',
  'draft',
  'submitted',
  'editing',
]

describeEachDialect('the plans of the queries about notices and the duty book', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
    const { articles, events, notices, shiftNotes } = room.db.tables
    const row = await findArticle(room.db, await aDraft(desk.reporter))
    if (!row) throw new Error('The article is gone.')
    const people = [desk.reporter, desk.editor, desk.deskHead, desk.managing, desk.chief, desk.admin]
    for (let from = 0; from < ROWS; from += PORTION) {
      const numbers = Array.from({ length: PORTION }, (_, index) => from + index)
      await room.db.insert(articles).values(
        numbers.map((n) => ({
          ...row,
          id: `copy-${n}`,
          number: 10_000 + n,
          state: STATES[n % STATES.length] ?? 'draft',
          stateSince: at(n),
          queuePlace: at(n),
          updatedAt: at(n),
          deadlineAt: n % 5 === 0 ? at(n) : null,
          scheduledAt: n % 50 === 0 ? at(n) : null,
        })),
      )
      await room.db.insert(events).values(
        numbers.map((n) => ({
          id: idAt(at(n)),
          at: at(n),
          name: 'saved',
          actorId: null,
          articleId: `copy-${n}`,
          reason: '',
        })),
      )
      await room.db
        .insert(shiftNotes)
        .values(numbers.map((n) => ({ id: idAt(at(n)), at: at(n), authorId: desk.chief.id, text: 'Ca bình thường' })))
      await room.db.insert(notices).values(
        numbers.map((n) => ({
          id: idAt(at(n)),
          personId: people[n % people.length]?.id ?? '',
          kind: 'approved' as const,
          at: at(n),
          actorId: null,
          articleId: `copy-${n}`,
          text: '',
          readAt: n < ROWS - 60 ? at(n) : null,
          mail: n < ROWS - 60 ? ('sent' as const) : ('due' as const),
          mailAttempts: 0,
          mailAt: n < ROWS - 60 ? null : at(n),
        })),
      )
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  const end = at(ROWS)
  const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
    ['the newest of the log', (store) => newestEventIds(store, 40)],
    ['what is unread', (store) => countUnread(store, [desk.reporter.id, desk.editor.id])],
    ['notices', (store) => listNotices(store, desk.editor.id, { limit: 41 })],
    ['notices, further on', (store) => listNotices(store, desk.editor.id, { before: idAt(at(3000)), limit: 41 })],
    ['who has mail due', (store) => peopleWithDueMail(store, end, 50)],
    ['mail that was given up', (store) => listFailedMail(store, at(ROWS - 100), 60)],
    [
      'deadlines',
      (store) => listDeadlines(store, desk.deskHead, BEFORE_APPROVAL, { from: at(ROWS - 300), before: end }, 60),
    ],
    ['what goes out', (store) => listScheduledBefore(store, desk.deskHead, at(200), 60)],
    ['what rests', (store) => listRestingSince(store, desk.deskHead, at(600), 60)],
    ['what waits', (store) => listWaitingSince(store, desk.deskHead, 'submitted', at(600), 60)],
    ['alarms', (store) => listEventsNamed(store, 'published_late', at(ROWS - 100), 60)],
    [
      'passed deadlines',
      (store) => passedDeadlines(store, BEFORE_APPROVAL, { from: at(ROWS - 300), until: end }, 2000),
    ],
    ['those that were noted', (store) => lastNamed(store, 'deadline_passed', ['copy-7', 'copy-9'])],
    ['handover notes', (store) => listShiftNotes(store, {}, 21)],
    [
      'handover notes, further on',
      (store) => listShiftNotes(store, { before: { at: at(3000), id: idAt(at(3000)) } }, 21),
    ],
    ['handover notes of a day', (store) => listShiftNotes(store, { since: at(ROWS - 100) }, 21)],
  ]

  it.each(reads)('%s: one query, by keys and indexes', async (_name, read) => {
    const { store, queries } = recording(room.db)
    await read(store)
    expect(queries).toHaveLength(1)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(/SCAN \w+(?! USING)$|Seq Scan/m)
      expect(plan, query.sql).toMatch(/USING|Index/)
    }
  })
})
