import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { listPenNames } from '#db/stores/people/pen-names.ts'
import { countPeople, findPerson } from '#db/stores/people/people.ts'
import type { ArticleContent, Byline } from '#newsroom/articles/article.ts'
import { fileIds, textOf } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { nodesIn } from '#newsroom/document/walk.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Role, Viewer } from '#newsroom/people/roles.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { addFile } from '#operations/media/add-file.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { addTopic, readTopics } from '#operations/papers/arrange-topics.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { operator } from '#operations/people/operator.ts'
import { changePenNamePage } from '#operations/people/pen-name-pages.ts'
import { viewerOf } from '#operations/people/session.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { keepUpload } from '#server/media/uploads.ts'
import { articles } from './articles/index.ts'
import { discuss } from './discuss.ts'
import { demoFile } from './files.ts'
import { handOver } from './hand-over.ts'
import { layDemoFront } from './lay-front.ts'
import { authorPages, newspaper, people, sections, topics } from './newspaper.ts'
import { paintedPicture } from './painted.ts'
import { planSubjects } from './plan-subjects.ts'
import { demoReturns, demoUnedited, mendDemo } from './returns.ts'
import { withSuggestion } from './suggest.ts'
import type { DemoArticle } from './types.ts'

/** The password of everybody in the demonstration newsroom. */
export const DEMO_PASSWORD = 'bao-van-linh'

const MINUTE = 60_000

export type SignIn = { email: string; password: string; role: Role }

/**
 * Fills an empty database with the demonstration newspaper, through the same operations that people use: its articles
 * are written, submitted, edited, approved and published, each step at its time over the past days.
 * @returns the sign-ins; null where somebody works here already, and nothing was touched
 */
export async function fillDemo(tell: (line: string) => void): Promise<SignIn[] | null> {
  if ((await countPeople(database())) > 0) {
    tell('The database is not empty: the demonstration newsroom was not put into it.')
    return null
  }
  try {
    const staff = await hire()
    const house = { ...staff, sections: await arrange(), topics: await nameTopics() }
    for (const [index, article] of articles.entries()) {
      if (index % 10 === 0) tell(`Demonstration newsroom: article ${index + 1} of ${articles.length} …`)
      await write(house, article)
    }
    await presentAuthors(house)
    await planSubjects(house)
    await handOver(staff.viewers)
    await layDemoFront(viewer(staff, 'ha'))
  } finally {
    standAt(null)
  }
  return people.map(({ email, role }) => ({ email, password: DEMO_PASSWORD, role }))
}

type Staff = { viewers: Map<string, Viewer>; penNames: Map<string, string> }
type House = Staff & { sections: Map<string, string>; topics: Map<string, string> }

async function arrange(): Promise<Map<string, string>> {
  return new Map((await readSections(database())).map((section) => [section.slug, section.id]))
}

async function nameTopics(): Promise<Map<string, string>> {
  for (const topic of topics) must(await addTopic(operator, topic))
  return new Map((await readTopics()).map((topic) => [topic.slug, topic.id]))
}

/** The newspaper's facts, its sections and its people. */
async function hire(): Promise<Staff> {
  standAt(new Date(Date.now() - 30 * 24 * 60 * MINUTE))
  const [year, month, day] = newspaper.licenceDate.split('-')
  const facts = { ...newspaper, licenceDate: `${day}/${month}/${year}` }
  must(await saveNewspaper(operator, { version: 0, newspaper: facts }))
  const sectionIds = new Map<string, string>()
  for (const { under, ...section } of sections) {
    const parentId = sectionIds.get(under ?? '') ?? ''
    sectionIds.set(section.slug, must(await addSection(operator, { ...section, parentId })).id)
  }
  const idsOf = (slugs: readonly string[]) => slugs.flatMap((slug) => sectionIds.get(slug) ?? [])
  const viewers = new Map<string, Viewer>()
  for (const person of people) {
    const { id } = must(
      await addPerson(operator, {
        name: person.name,
        email: person.email,
        role: person.role,
        sectionIds: idsOf(person.sections),
        selfPublishSectionIds: idsOf(person.selfPublish),
        penNames: person.penNames,
        password: DEMO_PASSWORD,
      }),
    )
    const row = await findPerson(database(), id)
    if (row) viewers.set(person.key, viewerOf(row))
  }
  const penNames = new Map((await listPenNames(database())).map((penName) => [penName.name, penName.id]))
  return { viewers, penNames }
}

/** Writes one article and takes it to its state, the last step falling on its time. */
async function write(house: House, article: DemoArticle): Promise<void> {
  const author = viewer(house, article.author)
  const steps = wayTo(house, article)
  const end = Date.now() - article.minutesAgo * MINUTE
  const at = (stepsBefore: number) => standAt(new Date(end - stepsBefore * 17 * MINUTE))

  at(steps.length + 2)
  const { id } = must(await createArticle(author))
  const content = await contentOf(house, author, article)
  at(steps.length + 1)
  const rounds = demoReturns[article.key] ?? []
  const inRound = (round: number) => ({
    ...content,
    ...demoUnedited[article.key],
    ...Object.assign({}, ...rounds.slice(round).map((each) => each.before)),
  })
  let { version } = must(await saveDraft(author, { articleId: id, baseVersion: 1, content: inRound(0) }))
  let returned = 0
  let { body } = content
  const suggest = async (by: Viewer, who: 'desk' | 'author') => {
    const own = (article.suggestions ?? []).filter((each) => each.by === who)
    if (own.length === 0) return
    for (const { words, others } of own) body = withSuggestion(body, words, others)
    const saved = await saveDraft(by, { articleId: id, baseVersion: version, content: { ...inRound(returned), body } })
    version = must(saved).version
  }
  for (const [index, { by, step }] of steps.entries()) {
    at(steps.length - 1 - index)
    if (step === 'return') await suggest(by, 'desk')
    // Scheduled articles go out this evening and tomorrow, whenever the demonstration is begun.
    const scheduledAt = step === 'schedule' ? new Date(Date.now() + (180 + article.minutesAgo) * MINUTE) : null
    const round = step === 'return' ? rounds[returned] : undefined
    const points = round && { points: round.points.map(({ text }) => ({ text })) }
    const input = { articleId: id, baseVersion: version, steps: [step], reason: article.reason, scheduledAt, ...points }
    version = must(await takeSteps(by, input)).version
    if (step === 'claim' && returned === rounds.length && demoUnedited[article.key]) {
      version = must(await saveDraft(by, { articleId: id, baseVersion: version, content })).version
    }
    if (step === 'claim' && article.state === 'editing' && index === steps.length - 1) {
      await discuss({ articleId: id, author, editor: by, content: inRound(returned) })
    }
    if (!round) continue
    returned += 1
    await mendDemo(author, id, round)
    if (index === steps.length - 1) continue
    const mended = { articleId: id, baseVersion: version, content: inRound(returned) }
    version = must(await saveDraft(author, mended)).version
  }
  await suggest(author, 'author')
}

/** Who takes which steps so that the article ends in its state. */
function wayTo(house: House, article: DemoArticle): { by: Viewer; step: Step }[] {
  const author = viewer(house, article.author)
  const editor = article.heldBy ? viewer(house, article.heldBy) : deskOf(house, article, 'editor')
  const approver = deskOf(house, article, 'desk_head')
  const publisher = viewer(house, 'ha')
  const chief = viewer(house, 'son')
  const sectionId = house.sections.get(article.section) ?? ''
  if (article.state === 'published' && author.selfPublishSectionIds.includes(sectionId)) {
    return [{ by: author, step: 'self_publish' }]
  }
  const submitted = { by: author, step: 'submit' } as const
  const claimed = [submitted, { by: editor, step: 'claim' } as const]
  // What lies returned in the end takes its last return there.
  const before = (demoReturns[article.key]?.length ?? 0) - (article.state === 'returned' ? 1 : 0)
  const rounds = Array.from({ length: Math.max(0, before) }, () => [
    ...claimed,
    { by: editor, step: 'return' } as const,
  ])
  const editing = [...rounds.flat(), ...claimed]
  const forwarded = [...editing, { by: editor, step: 'forward' } as const]
  const approved = [...forwarded, { by: approver, step: 'approve' } as const]
  const published = [...approved, { by: publisher, step: 'publish' } as const]
  switch (article.state) {
    case 'draft':
      return []
    case 'submitted':
      return [submitted]
    case 'editing':
      return editing
    case 'returned':
      return [...editing, { by: editor, step: 'return' }]
    case 'awaiting_approval':
      return forwarded
    case 'approved':
      return approved
    case 'scheduled':
      return [...approved, { by: publisher, step: 'schedule' }]
    case 'published':
      return published
    case 'taken_down':
      return [...published, { by: chief, step: 'take_down' }]
    case 'discarded':
      return [{ by: author, step: 'discard' }]
  }
}

/** Who does the desk's work in the article's section: the editor or desk head who holds it, else the managing editor. */
function deskOf(house: House, article: DemoArticle, role: 'editor' | 'desk_head'): Viewer {
  const holds = people.find(
    (person) =>
      (person.role === role || (role === 'editor' && person.role === 'desk_head')) &&
      (person.sections.includes(article.section) || person.sections.includes(sectionAbove(article.section))) &&
      person.key !== article.author,
  )
  if (holds) return viewer(house, holds.key)
  return viewer(house, article.author === 'ha' ? 'son' : 'ha')
}

/** Who looks after a section looks after those under it. */
function sectionAbove(slug: string): string {
  return sections.find((section) => section.slug === slug)?.under ?? ''
}

/** What the pages of some pen names show, as the people themselves have put it there. */
async function presentAuthors(house: House): Promise<void> {
  for (const page of authorPages) {
    const author = viewer(house, page.person)
    const portrait = page.portrait && {
      picture: page.portrait,
      caption: '',
      credit: newspaper.name,
      alt: `Chân dung ${page.penName}`,
    }
    must(
      await changePenNamePage(author, {
        penNameId: house.penNames.get(page.penName) ?? '',
        version: 1,
        bio: page.bio,
        pictureId: portrait ? await addDemoPicture(author, portrait) : '',
        ...(page.together ? { namesOthers: true } : {}),
      }),
    )
  }
}

async function contentOf(house: House, author: Viewer, article: DemoArticle): Promise<ArticleContent> {
  const pictures = new Map<string, string>()
  for (const use of picturesOf(article)) pictures.set(use.picture, await addDemoPicture(author, use))
  const files = new Map<string, string>()
  for (const id of fileIds(article.body)) files.set(keyOf(id), await addDemoFile(author, keyOf(id)))
  const lead = article.lead
  const bylines: Byline[] = article.bylines.map((name) => ({ penNameId: house.penNames.get(name) ?? null, name }))
  return {
    kicker: article.kicker,
    title: article.title,
    sapo: article.sapo,
    dateline: article.dateline,
    sectionId: house.sections.get(article.section) ?? null,
    topicIds: article.topics.flatMap((slug) => house.topics.get(slug) ?? []),
    bylines,
    lead: lead && {
      mediaId: pictures.get(lead.picture) ?? '',
      caption: lead.caption,
      credit: lead.credit,
      alt: lead.alt,
    },
    body: withIds(article.body, pictures, files),
  }
}

/** The body with the ids of what is stored in place of the keys that the texts name. */
function withIds(
  body: DocumentNode,
  pictures: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): DocumentNode {
  const copy = structuredClone(body)
  for (const node of nodesIn(copy)) {
    if (node.type === 'figure') node.attrs.mediaId = pictures.get(keyOf(node.attrs.mediaId)) ?? ''
    if (node.type === 'audio' || node.type === 'attachment') {
      node.attrs.fileId = files.get(keyOf(node.attrs.fileId)) ?? ''
    }
  }
  return copy
}

type Use = { picture: string; caption: string; credit: string; alt: string }

/** The pictures an article uses, with their words. */
function picturesOf(article: DemoArticle): Use[] {
  const inBody = [...nodesIn(article.body)].flatMap((node) =>
    node.type === 'figure'
      ? [
          {
            picture: keyOf(node.attrs.mediaId),
            caption: textOf(node),
            credit: node.attrs.credit,
            alt: node.attrs.alt,
          },
        ]
      : [],
  )
  return article.lead ? [article.lead, ...inBody] : inBody
}

/** In the texts a picture is named as `picture:KEY`, a recording or document as `file:KEY`. */
function keyOf(id: string): string {
  return id.replace(/^(picture|file):/, '')
}

async function addDemoFile(author: Viewer, key: string): Promise<string> {
  const { name, kind, bytes } = await demoFile(key)
  const request = new Request('http://localhost', { method: 'POST', body: new Uint8Array(bytes) })
  const { kept } = must(await keepUpload(request, kind, name))
  return must(await addFile(author, kept)).file.id
}

async function addDemoPicture(author: Viewer, use: Use): Promise<string> {
  const { picture: kept } = must(await keepPicture(await paintedPicture(use.picture), `${use.picture}.jpg`))
  const { caption, credit, alt } = use
  return must(await addPicture(author, { ...kept, caption, credit, alt })).media.id
}

function viewer(house: Staff, key: string): Viewer {
  const found = house.viewers.get(key)
  if (!found) throw new Error(`The demonstration newsroom has no "${key}".`)
  return found
}

function must<T extends object>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`The demonstration newsroom was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome
}
