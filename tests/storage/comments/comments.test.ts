import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import { anchoredThreads, commentsIn, commentsOf, countThreads, threadsOf } from '#db/stores/comments/comments.ts'
import { COMMENT_LIMITS, type ThreadView } from '#newsroom/comments/comments.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { deleteComment, editComment } from '#operations/comments/change-comment.ts'
import { findMentionable } from '#operations/comments/find-mentionable.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { reply } from '#operations/comments/reply.ts'
import { settleThread } from '#operations/comments/settle-thread.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { markArticles } from '#operations/presence/watch-articles.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import {
  aBody,
  aDraft,
  aNewsroom,
  aPerson,
  aPublished,
  aText,
  codeOf,
  ok,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('comments', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const WORDS = '3.000 người'
  /** An article at the desk, and a conversation about words of it. */
  const held = async () => {
    const articleId = await aDraft(desk.reporter)
    ok(await step(desk.reporter, articleId, 'submit'))
    ok(await step(desk.editor, articleId, 'claim'))
    return articleId
  }
  const begin = (
    viewer: Viewer,
    articleId: string,
    more: { quote?: string; text?: string; mentionedIds?: string[] } = {},
  ) =>
    startThread(viewer, {
      articleId,
      place: 'body',
      choice: { range: { from: 1, to: 1 }, quote: more.quote ?? WORDS },
      text: more.text ?? 'Nguồn số liệu ở đâu?',
      mentionedIds: more.mentionedIds ?? [],
    })
  const threads = async (viewer: Viewer, articleId: string) => ok(await readThreads(viewer, articleId)).threads
  const only = (found: ThreadView[]): ThreadView => {
    expect(found.length).toBe(1)
    return found[0] as ThreadView
  }
  const save = async (viewer: Viewer, articleId: string, ...paragraphs: string[]) =>
    ok(
      await saveDraft(viewer, {
        articleId,
        baseVersion: await versionOf(viewer, articleId),
        content: await aText({ body: aBody(...paragraphs) }),
      }),
    )
  const notices = (personId: string) =>
    room.db
      .select()
      .from(room.db.tables.notices)
      .then((rows) => rows.filter((row) => row.personId === personId).map((row) => [row.kind, row.text]))

  it('hold to their words in the transaction of each save; words that go leave their quote, and come back', async () => {
    const articleId = await held()
    ok(await begin(desk.reporter, articleId))
    const before = only(await threads(desk.editor, articleId))
    expect(before).toMatchObject({ place: 'body', quote: WORDS, resolved: null })
    const text = 'Theo báo cáo tại hội nghị, 3.000 người đã tham gia.'
    await save(desk.editor, articleId, 'Đoạn mới.', text)
    const from = (before.range?.from ?? 0) + 'Đoạn mới.'.length + 2
    expect(only(await threads(desk.editor, articleId)).range).toEqual({ from, to: from + WORDS.length })
    await save(desk.editor, articleId, 'Đoạn mới.')
    expect(only(await threads(desk.editor, articleId))).toMatchObject({ range: null, quote: WORDS })
    await save(desk.editor, articleId, 'Đoạn mới.', text)
    expect(only(await threads(desk.editor, articleId)).range).toEqual({ from, to: from + WORDS.length })
  })

  it('are placed where the words are now, or refused where they are gone', async () => {
    const articleId = await held()
    await save(desk.editor, articleId, 'Đoạn chen vào.', 'Có 3.000 người đã tham gia.')
    ok(await begin(desk.chief, articleId))
    expect(only(await threads(desk.chief, articleId)).range?.from).toBe('Đoạn chen vào.'.length + 2 + 'Có '.length + 1)
    expect(codeOf(await begin(desk.chief, articleId, { quote: '5.000 người' }))).toBe('words_gone')
    expect(codeOf(await begin(desk.chief, articleId, { text: '  ' }))).toBe('fields')
    expect(await threads(desk.chief, articleId)).toHaveLength(1)
  })

  it('are for who works on the article or is named and may read it, and for nobody else', async () => {
    const articleId = await held()
    ok(await begin(desk.editor, articleId))
    const [thread] = await threads(desk.reporter, articleId)
    const threadId = thread?.id ?? ''
    const stranger = await aPerson('reporter')
    const foreign = await aPerson('editor', { sectionIds: ['elsewhere'] })
    const say = { articleId, threadId, text: 'Tôi cũng hỏi.', mentionedIds: [] }
    for (const viewer of [desk.contributor, stranger, foreign]) {
      expect(codeOf(await readThreads(viewer, articleId))).toBe('not_found')
      expect(codeOf(await begin(viewer, articleId))).toBe('not_found')
      expect(codeOf(await reply(viewer, say))).toBe('not_found')
      expect(codeOf(await settleThread(viewer, { articleId, threadId, settled: true }))).toBe('not_found')
      expect(codeOf(await findMentionable(viewer, articleId))).toBe('not_found')
    }
    // Named, but without the right to read a text that is at the desk: nothing is opened, nobody told.
    ok(await reply(desk.editor, { ...say, text: `@${stranger.name} xem giúp`, mentionedIds: [stranger.id] }))
    expect(codeOf(await readThreads(stranger, articleId))).toBe('not_found')
    expect(await notices(stranger.id)).toEqual([])
    // Another article's thread is none of this one's.
    const other = await held()
    expect(codeOf(await reply(desk.editor, { ...say, articleId: other }))).toBe('not_found')
    expect(codeOf(await settleThread(desk.editor, { articleId: other, threadId, settled: true }))).toBe('not_found')
  })

  it('of a published article can be answered by a reporter who is named, who settles nothing', async () => {
    const articleId = await aPublished(desk, {})
    ok(await begin(desk.editor, articleId))
    const stranger = await aPerson('reporter', { name: 'Lý Thị Mến' })
    expect(codeOf(await readThreads(stranger, articleId))).toBe('not_found')
    const people = ok(await findMentionable(desk.editor, articleId)).people
    expect(people).toContainEqual({ id: stranger.id, name: stranger.name })
    expect(people.some((person) => person.id === desk.contributor.id)).toBe(false)
    const threadId = only(await threads(desk.editor, articleId)).id
    const text = '@Lý Thị Mến kiểm tra giúp số này'
    ok(await reply(desk.editor, { articleId, threadId, text, mentionedIds: [stranger.id] }))
    expect(await notices(stranger.id)).toEqual([['mentioned', text]])
    ok(await reply(stranger, { articleId, threadId, text: 'Số đúng rồi.', mentionedIds: [] }))
    expect(codeOf(await settleThread(stranger, { articleId, threadId, settled: true }))).toBe('not_allowed')
    expect(await notices(desk.editor.id)).toContainEqual(['replied', 'Số đúng rồi.'])
  })

  it('two who answer at once both stand, and open pages hear of it', async () => {
    const articleId = await held()
    ok(await begin(desk.editor, articleId))
    const threadId = only(await threads(desk.editor, articleId)).id
    const mark = (await markArticles([articleId])).get(articleId)
    ok(await settleThread(desk.editor, { articleId, threadId, settled: true }))
    expect(only(await threads(desk.editor, articleId)).resolved?.by.id).toBe(desk.editor.id)
    const answers = [desk.reporter, desk.chief, desk.managing].map((viewer) =>
      reply(viewer, { articleId, threadId, text: `Ý của ${viewer.name}`, mentionedIds: [] }),
    )
    for (const answer of await Promise.all(answers)) ok(answer)
    const thread = only(await threads(desk.editor, articleId))
    expect(thread.comments).toHaveLength(4)
    // Who answers takes it up again.
    expect(thread.resolved).toBe(null)
    expect((await markArticles([articleId])).get(articleId)).not.toBe(mark)
  })

  it('a comment and a save at the same moment: the place is that of the text that is stored', async () => {
    const articleId = await held()
    const text = 'Theo báo cáo tại hội nghị, 3.000 người đã tham gia.'
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        begin(desk.chief, articleId, { text: `Lần ${round}` }),
        save(desk.editor, articleId, ...Array.from({ length: round + 1 }, (_, n) => `Đoạn ${n}`), text),
      ])
    }
    const found = await threads(desk.editor, articleId)
    expect(found).toHaveLength(5)
    expect(new Set(found.map((thread) => JSON.stringify(thread.range))).size).toBe(1)
  })

  it('are changed and taken back by their own author only; a place stays where others have answered', async () => {
    const articleId = await held()
    ok(await begin(desk.editor, articleId))
    const thread = only(await threads(desk.editor, articleId))
    const first = thread.comments[0]?.id ?? ''
    ok(await reply(desk.reporter, { articleId, threadId: thread.id, text: 'Trong công văn.', mentionedIds: [] }))
    const change = { articleId, commentId: first, text: 'Nguồn nào?', mentionedIds: [] }
    expect(codeOf(await editComment(desk.chief, change))).toBe('not_allowed')
    expect(codeOf(await deleteComment(desk.chief, change))).toBe('not_allowed')
    ok(await editComment(desk.editor, change))
    expect(only(await threads(desk.chief, articleId)).comments[0]).toMatchObject({ text: 'Nguồn nào?' })
    ok(await deleteComment(desk.editor, change))
    const left = only(await threads(desk.chief, articleId)).comments
    expect(left.map((comment) => [comment.deleted, comment.text])).toEqual([
      [true, ''],
      [false, 'Trong công văn.'],
    ])
    expect(codeOf(await editComment(desk.editor, change))).toBe('not_found')
    ok(await deleteComment(desk.reporter, { articleId, commentId: left[1]?.id ?? '' }))
    expect(await threads(desk.editor, articleId)).toEqual([])
  })

  it('nothing of them is in what readers are shown', async () => {
    const articleId = await aPublished(desk, {})
    const secret = 'bímậtcủatòasoạn'
    ok(await begin(desk.editor, articleId, { text: `Hỏi lại ${secret}` }))
    ok(await startThread(desk.editor, { articleId, place: 'article', choice: null, text: secret, mentionedIds: [] }))
    ok(await step(desk.chief, articleId, 'take_down', { reason: 'thử' }))
    ok(await step(desk.chief, articleId, ['reinstate']))
    ok(await step(desk.chief, articleId, ['publish']))
    const said = new Set(['comments', 'notices', 'commentThreads'])
    for (const [name, table] of Object.entries(room.db.tables)) {
      if (said.has(name)) continue
      const rows = await room.db.select().from(table)
      expect(JSON.stringify(rows).includes(secret), name).toBe(false)
    }
    expect(JSON.stringify(await searchArticles({ query: secret, ...WHOLE_NEWSPAPER }, 1))).not.toContain(articleId)
  })

  it('has no more conversations than there can be, also where many begin one at the same moment', async () => {
    const articleId = await held()
    const at = new Date()
    await room.db.insert(room.db.tables.commentThreads).values(
      Array.from({ length: COMMENT_LIMITS.threads - 3 }, (_, n) => ({
        id: `full-${room.db.engine.dialect}-${n}`,
        articleId,
        place: 'article' as const,
        anchorFrom: null,
        anchorTo: null,
        quote: '',
        createdById: desk.editor.id,
        createdAt: at,
        resolvedAt: null,
        resolvedById: null,
      })),
    )
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => begin(desk.editor, articleId)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3)
    for (const outcome of outcomes) {
      if (!outcome.ok)
        expect(outcome.refusal).toEqual({ code: 'too_many', what: 'threads', most: COMMENT_LIMITS.threads })
    }
    expect(await countThreads(room.db, articleId)).toBe(COMMENT_LIMITS.threads)
  })
  it('has no more comments than there can be, and what was said can still be changed and taken back', async () => {
    const articleId = await held()
    const { threadId } = ok(await begin(desk.editor, articleId))
    const at = new Date()
    await room.db.insert(room.db.tables.comments).values(
      Array.from({ length: COMMENT_LIMITS.comments - 2 }, (_, n) => ({
        id: `many-${room.db.engine.dialect}-${n}`,
        threadId,
        articleId,
        authorId: desk.editor.id,
        text: 'Ý kiến',
        mentionedIds: [],
        createdAt: at,
        editedAt: null,
      })),
    )
    const say = () => reply(desk.editor, { articleId, threadId, text: 'Thêm', mentionedIds: [] })
    const outcomes = await Promise.all(Array.from({ length: 6 }, say))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(codeOf(await say())).toBe('too_many')
    expect(codeOf(await begin(desk.editor, articleId))).toBe('too_many')
    const commentId = `many-${room.db.engine.dialect}-7`
    ok(await editComment(desk.editor, { articleId, commentId, text: 'Khác', mentionedIds: [] }))
    const newest = (await commentsIn(room.db, threadId)).at(-1)?.id ?? ''
    ok(await deleteComment(desk.editor, { articleId, commentId: newest }))
    ok(await say())
  })
  it('are found by indexes among those of other articles', async () => {
    const at = new Date()
    for (let n = 0; n < 60; n += 1) {
      const threads = Array.from({ length: 20 }, (_, k) => ({
        id: `t-${n}-${k}`,
        articleId: `other-${n}`,
        place: 'body' as const,
        anchorFrom: 1,
        anchorTo: 5,
        quote: 'chữ',
        createdById: desk.editor.id,
        createdAt: at,
        resolvedAt: null,
        resolvedById: null,
      }))
      await room.db.insert(room.db.tables.commentThreads).values(threads)
      await room.db.insert(room.db.tables.comments).values(
        threads.map(({ id, articleId }) => ({
          id: `c-${id}`,
          threadId: id,
          articleId,
          authorId: desk.editor.id,
          text: 'Ý kiến',
          mentionedIds: [],
          createdAt: at,
          editedAt: null,
        })),
      )
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
    const { store, queries } = recording(room.db)
    await anchoredThreads(store, 'other-7')
    await threadsOf(store, 'other-7', 500)
    await commentsOf(store, 'other-7')
    await commentsIn(store, 't-7-3')
    expect(queries).toHaveLength(4)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).toMatch(/USING|Index/)
      expect(plan, query.sql).not.toMatch(/SCAN comment|Seq Scan|TEMP B-TREE/)
    }
  })
})
