import type { Database } from '#db/index.ts'
import { type ArticleRow, findArticle } from '#db/stores/articles/articles.ts'
import { dayOf } from '#newsroom/format/days.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'
import { aDraft, aPerson, aSection } from './newsroom.ts'

/** How much waits in each state beside the archive; a busy day of a large newsroom. */
const UNDER_WAY: Partial<Record<ArticleState, number>> = {
  draft: 120,
  submitted: 60,
  editing: 60,
  returned: 40,
  awaiting_approval: 40,
  approved: 20,
  scheduled: 20,
  discarded: 80,
}
const HOUR = 3_600_000
/** Rows of one statement: SQLite takes 32,766 parameters. */
const ROWS = 300
const PLACES = ['Vân Lĩnh', 'Phìn Sơn', 'Cổ Lương', 'Nà Khum', 'Đông Phong', 'Bản Mây', 'Thượng Hà']
const ABOUT = [
  'mùa vải',
  'đường vành đai',
  'trường bán trú',
  'hồ chứa nước',
  'chợ phiên',
  'rừng đặc dụng',
  'nhà văn hóa',
]

/** A newsroom with years behind it. */
export type Archive = { sectionIds: string[]; authors: Viewer[]; editors: Viewer[]; managing: Viewer }

/**
 * Puts as many articles into the database as a newspaper writes in years: nearly all of them published, some under way.
 * The rows go in as they are, not through operations: what is asked of them is how fast they are found.
 */
export async function fillArchive(db: Database, articles: number): Promise<Archive> {
  const sectionIds: string[] = []
  for (const name of ['Thời sự', 'Kinh tế', 'Xã hội', 'Văn hóa', 'Thể thao', 'Nông nghiệp', 'Giáo dục', 'Du lịch']) {
    sectionIds.push(await aSection(name))
  }
  const authors = await people(20, (n) => aPerson('reporter', { name: `Phóng viên ${n}` }))
  const editors = await people(8, (n) => aPerson('editor', { sectionIds: [sectionIds[n % sectionIds.length] ?? ''] }))
  const managing = await aPerson('managing_editor')
  const [first] = authors
  const template = first && (await findArticle(db, await aDraft(first, { body: longBody() })))
  if (!template) throw new Error('The article that the others are made from is gone.')

  const underWay = Object.entries(UNDER_WAY).flatMap(([state, count]) =>
    Array.from({ length: count }, () => state as ArticleState),
  )
  const now = Date.now()
  const rows = Array.from({ length: articles }, (_, n): ArticleRow => {
    const state = underWay[n] ?? 'published'
    const published = state === 'published'
    // The archive grew one article every two hours; what is under way began these days.
    const at = new Date(now - (published ? (articles - n + 500) * 2 * HOUR : (n % 400) * 600_000 + 1000))
    const author = authors[n % authors.length]
    return {
      ...template,
      id: newId(at.getTime()),
      number: 1000 + n,
      version: 4,
      state,
      stateSince: at,
      queuePlace: at,
      authorId: author?.id ?? '',
      holderId: state === 'editing' ? (editors[n % editors.length]?.id ?? null) : null,
      sectionId: sectionIds[n % sectionIds.length] ?? null,
      title: `Chuyện ${ABOUT[n % ABOUT.length]} ở ${PLACES[n % PLACES.length]}, kỳ ${n}`,
      liveVersionId: published ? 'version' : null,
      approvedVersionId: published ? 'version' : null,
      firstPublishedAt: published ? at : null,
      scheduledAt: state === 'scheduled' ? new Date(now + n * 60_000) : null,
      uncheckedSince: published && n % 5000 === 999 ? at : null,
      deadlineAt: !published && n % 3 === 0 ? new Date(now + ((n % 48) - 12) * HOUR) : null,
      createdAt: at,
      updatedAt: at,
      updatedById: author?.id ?? '',
    }
  })
  const { deskSearch, articles: table, commentThreads } = db.tables
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS)
    await db.transaction(async (tx) => {
      await tx.insert(table).values(some)
      await tx
        .insert(deskSearch)
        .values(some.map((row) => ({ rowid: row.number, ...searchTexts([String(row.number), row.title, row.sapo]) })))
    })
  }
  await db.insert(commentThreads).values(
    rows.slice(0, 2500).map((row, n) => ({
      id: newId(now),
      articleId: row.id,
      place: 'body' as const,
      quote: '',
      createdById: managing.id,
      createdAt: new Date(now),
      resolvedAt: n % 2 === 0 ? new Date(now) : null,
    })),
  )
  await planSubjects(db, rows)
  return { sectionIds, authors, editors, managing }
}

/** A subject for every tenth article, planned for the day of that article; every hundredth still waits. */
async function planSubjects(db: Database, articles: readonly ArticleRow[]): Promise<void> {
  const rows = articles
    .filter((_, n) => n % 10 === 0)
    .map((article, n) => ({
      id: newId(article.createdAt.getTime()),
      version: 2,
      title: article.title,
      brief: article.sapo,
      sectionId: article.sectionId,
      state: n % 100 === 0 ? ('proposed' as const) : ('approved' as const),
      proposedById: article.authorId,
      proposedAt: article.createdAt,
      decidedById: n % 100 === 0 ? null : article.authorId,
      decidedAt: n % 100 === 0 ? null : article.createdAt,
      decision: '',
      assigneeId: article.authorId,
      deadlineAt: null,
      plannedOn: dayOf(article.createdAt, 'Asia/Ho_Chi_Minh'),
      articleId: article.id,
      updatedAt: article.createdAt,
    }))
  for (let from = 0; from < rows.length; from += ROWS) {
    await db.insert(db.tables.subjects).values(rows.slice(from, from + ROWS))
  }
}

async function people(count: number, one: (n: number) => Promise<Viewer>): Promise<Viewer[]> {
  const all: Viewer[] = []
  for (let n = 0; n < count; n++) all.push(await one(n))
  return all
}

/** About four hundred words. */
function longBody() {
  const text =
    'Theo báo cáo tại hội nghị, toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người ở các xã vùng cao. '.repeat(3)
  return {
    type: 'doc' as const,
    content: Array.from({ length: 6 }, () => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    })),
  }
}
