import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readSections, sectionsAsked } from '#db/stores/papers/sections.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { calendarArticles } from '#db/stores/planning/calendar.ts'
import { listSubjects as findSubjects, type SubjectFilter, type SubjectRow } from '#db/stores/planning/subjects.ts'
import type { SubjectState } from '#newsroom/kit/subject-states.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ListedSubject } from '#newsroom/planning/listed-subject.ts'
import { fold } from '#newsroom/text/fold.ts'
import { parseQuery, type SearchQuery, searchTexts } from '#newsroom/text/search-text.ts'

const PAGE = 40
/** How many subjects a search looks through before it asks whether to go on. */
const SEARCHED = 800

export type SubjectListInput = {
  mine: boolean
  state: SubjectState | ''
  sectionId: string
  personId: string
  query: string
  /** What `next` of the page before was. */
  after: string
}

const ID = /^[0-9a-z]{1,64}$/

/** Subjects that the viewer may see, the newest first, a page at a time. */
export async function listSubjects(
  viewer: Viewer,
  input: SubjectListInput,
): Promise<{ ok: true; items: ListedSubject[]; next: string | null }> {
  const db = database()
  const filter: SubjectFilter = {
    state: input.state || undefined,
    concerns: input.mine ? viewer.id : undefined,
    personId: input.personId || undefined,
    sectionIds: await sectionsAsked(db, input.sectionId),
  }
  const after = ID.test(input.after) ? input.after : null
  const search = parseQuery(input.query)
  const { rows, next } = search
    ? await searched(db, viewer, filter, after, search)
    : await paged(db, viewer, filter, after)
  return { ok: true, items: await listed(db, rows), next }
}

type Found = { rows: SubjectRow[]; next: string | null }

async function paged(db: Store, viewer: Viewer, filter: SubjectFilter, after: string | null): Promise<Found> {
  const rows = await findSubjects(db, viewer, filter, after, PAGE + 1)
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/**
 * The same among those whose words match. A newspaper has some thousand subjects a year, each of a few lines: they are
 * read by their keys and compared here, by the rules of every other search, rather than kept in an index of their own.
 */
async function searched(
  db: Store,
  viewer: Viewer,
  filter: SubjectFilter,
  after: string | null,
  search: SearchQuery,
): Promise<Found> {
  const found: SubjectRow[] = []
  let before = after
  for (let seen = 0; seen < SEARCHED; seen += 200) {
    const rows = await findSubjects(db, viewer, filter, before, 200)
    for (const row of rows) {
      if (!matches(row, search)) continue
      found.push(row)
      if (found.length === PAGE) return { rows: found, next: row.id }
    }
    before = rows.at(-1)?.id ?? before
    if (rows.length < 200) return { rows: found, next: null }
  }
  return { rows: found, next: before }
}

function matches(row: SubjectRow, search: SearchQuery): boolean {
  // What does not even stand there without marks, be it within a word, need not be taken apart.
  const folded = fold(`${row.title} ${row.brief}`)
  if (!search.words.every((word) => folded.includes(fold(word)))) return false
  const words = new Set(searchTexts([row.title, row.brief])[search.column].split(' '))
  return search.words.every((word) => words.has(word))
}

async function listed(db: Store, rows: readonly SubjectRow[]): Promise<ListedSubject[]> {
  const names = await namesOf(
    db,
    rows.map((row) => row.assigneeId ?? row.proposedById),
  )
  const sections = new Map((await readSections(db)).map((section) => [section.id, section.name]))
  const articles = await calendarArticles(
    db,
    rows.flatMap((row) => row.articleId ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state,
    section: sections.get(row.sectionId ?? '') ?? '',
    person: names.get(row.assigneeId ?? row.proposedById) ?? '',
    assigned: row.assigneeId !== null,
    plannedOn: row.plannedOn,
    deadlineAt: row.deadlineAt,
    article: articles.get(row.articleId ?? '')?.state ?? null,
  }))
}
