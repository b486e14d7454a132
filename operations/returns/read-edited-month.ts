import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPerson, listPeople } from '#db/stores/people/people.ts'
import {
  countPublished,
  countReasonsIn,
  countReturnsIn,
  listPublished,
  nearestPublished,
  type PublishedHead,
} from '#db/stores/reading/published-months.ts'
import { countReturns } from '#db/stores/returns/returns.ts'
import type { EditedFigures } from '#newsroom/changes/edited.ts'
import { monthOf, monthSpan } from '#newsroom/format/months.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may, mayReadChangesOf } from '#newsroom/rights/permissions.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { editedInFigures } from './read-how-edited.ts'

const PAGE = 20
const MOST_REASONS = 12
const CURSOR = /^(\d{1,15})-([0-9a-z]{1,64})$/

export type EditedArticle = {
  id: string
  number: number
  title: string
  publishedAt: Date
  returns: number
  /** Null where nobody looked at it before its readers. */
  figures: EditedFigures | null
}

/** A person's articles that came out within a month, and how each was changed before. */
export type EditedMonth = {
  person: { id: string; name: string }
  month: string
  articles: EditedArticle[]
  /** Leads to the next page. */
  older: string | null
  totals: { articles: number; returns: number }
  reasons: { text: string; count: number }[]
  /** The nearest months in which something came out; null where there is none. */
  before: string | null
  after: string | null
  /** Whose articles the viewer may look at; nobody's but the own where it is empty. */
  people: { id: string; name: string }[]
}

/** One's own articles of a month; whoever answers for the whole paper may look at somebody else's. */
export async function readEditedMonth(
  viewer: Viewer,
  input: { month: string; personId?: string | undefined; from?: string | undefined },
): Promise<Outcome<EditedMonth>> {
  const db = database()
  const authorId = input.personId ?? viewer.id
  const others = may(viewer, 'changes.read')
  if (!mayReadChangesOf(viewer, authorId)) return refuse({ code: 'not_found' })
  const person = await findPerson(db, authorId)
  if (!person) return refuse({ code: 'not_found' })
  const { timeZone } = await readNewspaper(db)
  const span = { authorId, ...monthSpan(input.month, timeZone) }
  const [, time, id] = CURSOR.exec(input.from ?? '') ?? []
  const cursor = time && id ? { at: new Date(Number(time)), id } : null
  const rows = await listPublished(db, span, cursor, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const monthAt = (at: Date | null) => at && monthOf(at, timeZone)
  return {
    ok: true,
    person: { id: person.id, name: person.name },
    month: input.month,
    articles: await edited(db, page, viewer.id),
    older: rows.length > PAGE && last?.firstPublishedAt ? `${last.firstPublishedAt.getTime()}-${last.id}` : null,
    totals: { articles: await countPublished(db, span), returns: await countReturnsIn(db, span) },
    reasons: await countReasonsIn(db, span, MOST_REASONS),
    before: monthAt(await nearestPublished(db, authorId, { before: span.from })),
    after: monthAt(await nearestPublished(db, authorId, { from: span.until })),
    people: others ? await namesOfPeople(db) : [],
  }
}

async function edited(db: Store, rows: readonly PublishedHead[], person: string): Promise<EditedArticle[]> {
  const returns = new Map(
    (
      await countReturns(
        db,
        rows.map((row) => row.id),
      )
    ).map((each) => [each.articleId, each.count]),
  )
  const articles: EditedArticle[] = []
  for (const row of rows) {
    const { id, number, title, firstPublishedAt } = row
    if (firstPublishedAt === null) continue
    const figures = await editedInFigures(db, row, person)
    articles.push({ id, number, title, publishedAt: firstPublishedAt, returns: returns.get(id) ?? 0, figures })
  }
  return articles
}

async function namesOfPeople(db: Store): Promise<{ id: string; name: string }[]> {
  return (await listPeople(db)).map(({ id, name }) => ({ id, name })).sort((a, b) => compareNames(a.name, b.name))
}
