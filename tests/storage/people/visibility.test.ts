import { beforeAll, expect, it } from 'vitest'
import { type ArticleRow, factsOf, insertArticle } from '#db/stores/articles/articles.ts'
import { type DeskFilter, listDesk, listWaiting } from '#db/stores/articles/desk-lists.ts'
import { insertSubject, listSubjects, type SubjectRow, subjectFacts } from '#db/stores/planning/subjects.ts'
import { countQueue, listQueue, listQueueUnchecked } from '#db/stores/review/queue.ts'
import { emptyContent } from '#newsroom/articles/article.ts'
import { ARTICLE_STATES, type ArticleState } from '#newsroom/kit/article-states.ts'
import { newId } from '#newsroom/kit/id.ts'
import { SUBJECT_STATES } from '#newsroom/kit/subject-states.ts'
import { RIGHT_SETS, ROLES, type Viewer } from '#newsroom/people/roles.ts'
import { mayReadSubject } from '#newsroom/planning/subject-rights.ts'
import { QUEUE_GROUPS, QUEUE_STATES } from '#newsroom/review/queue.ts'
import { decideStep, may, mayRead } from '#newsroom/rights/permissions.ts'
import { newArticleRow } from '#operations/articles/new-article-row.ts'
import { describeEachDialect } from '../each-dialect.ts'

const MOST = 5000
const SECTIONS = ['own', 'other', null]

/** Each role, and each named set of rights, with all sections, with one of its own, and with one that nothing of another's is in. */
const VIEWERS: readonly Viewer[] = [
  ...ROLES.map((role) => ({ role, sets: [] })),
  ...RIGHT_SETS.flatMap((set) => [
    { role: 'associate' as const, sets: [set] },
    { role: 'reporter' as const, sets: [set] },
  ]),
].flatMap(({ role, sets }) =>
  [[], ['own'], ['third']].map((sectionIds) => {
    const id = `${[role, ...sets].join('+')} ${sectionIds.join()}`
    return { id, name: id, role, sets, sectionIds, selfPublishSectionIds: [], language: 'vi' as const }
  }),
)

/** Each state and section, with readers seeing none, or one in this section or another; of others, and each viewer's own. */
function everyArticle(): ArticleRow[] {
  const rows: ArticleRow[] = []
  const add = (state: ArticleState, sectionId: string | null, change: Partial<ArticleRow>) => {
    const at = new Date(1_700_000_000_000 + rows.length)
    const content = { ...emptyContent(), title: 'Bài', sectionId }
    const row = newArticleRow({ id: newId(), number: rows.length + 1, at, authorId: 'somebody', content })
    rows.push({ ...row, state, ...change })
  }
  for (const state of ARTICLE_STATES) {
    for (const sectionId of SECTIONS) {
      for (const liveSectionId of [null, ...SECTIONS]) {
        const live = liveSectionId !== null
        const change = { liveVersionId: live ? 'v' : null, liveSectionId, uncheckedSince: live ? new Date() : null }
        add(state, sectionId, { ...change, holderId: state === 'editing' ? 'somebody' : null })
      }
    }
    for (const { id } of VIEWERS) {
      add(state, 'other', { authorId: id })
      add(state, 'other', { holderId: id })
      add(state, 'other', { writerIds: [id], forwardedById: id })
    }
  }
  return rows
}

function everySubject(): SubjectRow[] {
  const rows: SubjectRow[] = []
  const add = (change: Partial<SubjectRow>) => {
    const at = new Date()
    const none = {
      decidedById: null,
      decidedAt: null,
      decision: '',
      deadlineAt: null,
      plannedOn: null,
      articleId: null,
    }
    const who = { proposedById: 'somebody', proposedAt: at, assigneeId: null, updatedAt: at }
    rows.push({
      id: newId(),
      version: 1,
      title: 'Đề tài',
      brief: '',
      sectionId: null,
      state: 'proposed',
      ...none,
      ...who,
      ...change,
    })
  }
  for (const state of SUBJECT_STATES) {
    for (const sectionId of SECTIONS) add({ state, sectionId })
    for (const { id } of VIEWERS) {
      add({ state, sectionId: 'other', proposedById: id })
      add({ state, sectionId: 'other', assigneeId: id })
    }
  }
  return rows
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

describeEachDialect('what the database lists is what the rules let be read', (room) => {
  const articles = everyArticle()
  const subjects = everySubject()
  beforeAll(async () => {
    await room.db.transaction(async (tx) => {
      for (const row of articles) await insertArticle(tx, row)
      for (const row of subjects) await insertSubject(tx, row)
    })
  })

  const readable = (viewer: Viewer) => articles.filter((row) => mayRead(viewer, factsOf(row)))

  it('of articles: every role, section and state, live or not, own, held and others’', async () => {
    for (const viewer of VIEWERS) {
      const list = (filter: DeskFilter) => listDesk(room.db, viewer, filter, null, MOST)
      expect(idsOf(await list({})), viewer.id).toEqual(idsOf(readable(viewer)))
      for (const state of ARTICLE_STATES) {
        const expected = idsOf(readable(viewer).filter((row) => row.state === state))
        expect(idsOf(await list({ states: [state] })), `${viewer.id} ${state}`).toEqual(expected)
        expect(idsOf(await listWaiting(room.db, viewer, [state], MOST)), `${viewer.id} ${state}`).toEqual(expected)
      }
    }
  })

  it('of the queue, listed and counted, for whoever may read it', async () => {
    const filter = { groups: QUEUE_GROUPS }
    for (const viewer of VIEWERS.filter((each) => may(each, 'queue.read'))) {
      const waiting = readable(viewer).filter(({ state }) => QUEUE_STATES.some((each) => each === state))
      expect(idsOf(await listQueue(room.db, viewer, filter, null, MOST)), viewer.id).toEqual(idsOf(waiting))
      const counts = Object.fromEntries(await countQueue(room.db, viewer, filter))
      expect(counts, viewer.id).toEqual(
        Object.fromEntries(
          QUEUE_STATES.map((state) => [state, waiting.filter((row) => row.state === state).length]).filter(
            ([, count]) => count !== 0,
          ),
        ),
      )
      // What went out unchecked is readers' already: a desk is shown what is its own to look after.
      const unchecked = idsOf(await listQueueUnchecked(room.db, viewer, filter, MOST))
      const allowed = idsOf(readable(viewer).filter(({ uncheckedSince }) => uncheckedSince !== null))
      expect(allowed, viewer.id).toEqual(expect.arrayContaining(unchecked))
      const checkable = articles.filter((row) => decideStep(viewer, factsOf(row), 'check', { fourEyes: true }).ok)
      expect(unchecked, viewer.id).toEqual(expect.arrayContaining(idsOf(checkable)))
    }
  })

  it('of planned subjects', async () => {
    for (const viewer of VIEWERS) {
      for (const state of [undefined, ...SUBJECT_STATES]) {
        const expected = subjects.filter(
          (row) => mayReadSubject(viewer, subjectFacts(row)) && (state ? row.state === state : row.state !== 'dropped'),
        )
        const listed = await listSubjects(room.db, viewer, { state }, null, MOST)
        expect(idsOf(listed), `${viewer.id} ${state}`).toEqual(idsOf(expected))
      }
    }
  })
})
