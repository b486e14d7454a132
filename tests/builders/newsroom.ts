import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { RightSet, Role, Viewer } from '#newsroom/people/roles.ts'
import type { AskedPoint } from '#newsroom/returns/return-list.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { operator } from '#operations/people/operator.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'

/** The password of everybody that {@link aPerson} makes. */
export const PASSWORD = 'mật khẩu đủ dài'

let count = 0

/** What an outcome gives where it is one that a test takes for granted. */
export function ok<T extends object>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome
}

/** The code of a refusal; null where there was none. */
export function codeOf(outcome: Outcome): string | null {
  return outcome.ok ? null : outcome.refusal.code
}

/** Somebody with an account. */
export async function aPerson(
  role: Role,
  change: {
    name?: string
    email?: string
    sectionIds?: string[]
    selfPublishSectionIds?: string[]
    rightSets?: RightSet[]
  } = {},
): Promise<Viewer & { email: string }> {
  count += 1
  const email = change.email ?? `${role}-${count}@bao.example`
  const { id } = ok(
    await addPerson(operator, { name: change.name ?? `${role} ${count}`, role, password: PASSWORD, ...change, email }),
  )
  const person = await findPerson(database(), id)
  if (!person) throw new Error('The person who was added is not there.')
  return { ...viewerOf(person), email }
}

/** The id of a section of this name, which is made where there is none. */
export async function aSection(name = 'Thời sự'): Promise<string> {
  const known = (await readSections(database())).find((section) => section.name === name)
  return known?.id ?? ok(await addSection(operator, { name, slug: '' })).id
}

/** A body of paragraphs. */
export function aBody(...paragraphs: string[]): DocumentNode {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

/** The content of an article that lacks nothing. */
export async function aText(change: Partial<ArticleContent> = {}): Promise<ArticleContent> {
  return {
    ...emptyContent(),
    title: 'Sơ kết phong trào thi đua',
    sapo: 'Chiều 28/7, tại hội trường tỉnh, các đơn vị họp bàn.',
    sectionId: await aSection(),
    bylines: [{ penNameId: null, name: 'Hồ Xuân Hương' }],
    body: aBody('Theo báo cáo tại hội nghị, 3.000 người đã tham gia.'),
    ...change,
  }
}

/** An article of the author's with its text saved, as a draft. */
export async function aDraft(author: Viewer, change: Partial<ArticleContent> = {}): Promise<string> {
  const { id } = ok(await createArticle(author))
  ok(await saveDraft(author, { articleId: id, baseVersion: 1, content: await aText(change) }))
  return id
}

/** The version that a step has to state now. */
export async function versionOf(viewer: Viewer, articleId: string): Promise<number> {
  return ok(await readWorkingCopy(viewer, articleId)).article.version
}

/** Takes a step (or several at once) on the present version. */
export async function step(
  viewer: Viewer,
  articleId: string,
  steps: Step | Step[],
  more: { reason?: string; points?: readonly AskedPoint[]; scheduledAt?: Date } = {},
): ReturnType<typeof takeSteps> {
  const read = await readWorkingCopy(viewer, articleId)
  if (!read.ok) return read
  return takeSteps(viewer, {
    articleId,
    baseVersion: read.article.version,
    steps: Array.isArray(steps) ? steps : [steps],
    ...more,
  })
}

/** A newsroom with somebody in each role. */
export async function aNewsroom() {
  const sectionId = await aSection()
  return {
    sectionId,
    contributor: await aPerson('contributor'),
    reporter: await aPerson('reporter', { name: 'Hồ Xuân Hương' }),
    editor: await aPerson('editor'),
    deskHead: await aPerson('desk_head'),
    managing: await aPerson('managing_editor'),
    chief: await aPerson('editor_in_chief'),
    admin: await aPerson('admin'),
  }
}

/** An article that readers have got. */
export async function aPublished(
  room: { reporter: Viewer; managing: Viewer },
  change: Partial<ArticleContent> = {},
): Promise<string> {
  const id = await aDraft(room.reporter, change)
  ok(await step(room.reporter, id, 'submit'))
  ok(await step(room.managing, id, ['claim', 'forward', 'approve', 'publish']))
  return id
}
