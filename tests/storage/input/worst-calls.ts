import { FRONT_LIMITS, FRONT_PAGE } from '#newsroom/front/plan.ts'
import { newId } from '#newsroom/kit/id.ts'
import { findLinkable } from '#operations/articles/find-linkable.ts'
import { keepTextAside } from '#operations/articles/keep-aside.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { reply } from '#operations/comments/reply.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { readDuty } from '#operations/duty/read-duty.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'
import { arrangeFront } from '#operations/front/arrange-front.ts'
import { setStrip } from '#operations/front/breaking-strip.ts'
import { findPlaceable } from '#operations/front/find-placeable.ts'
import { keepFrontDraft } from '#operations/front/preview-front.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { readAccountLog } from '#operations/log/read-account-log.ts'
import { readLog } from '#operations/log/read-log.ts'
import { describePicture } from '#operations/media/describe-picture.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { addTopic, listTopicsToArrange } from '#operations/papers/arrange-topics.ts'
import { saveMachineFiles } from '#operations/papers/save-machine-files.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { acceptInvitation } from '#operations/people/accept-invitation.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { changePerson } from '#operations/people/change-person.ts'
import { inviteList } from '#operations/people/invite-list.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { changePenNamePage, renamePenName } from '#operations/people/pen-name-pages.ts'
import { savePrivacyNotice } from '#operations/people/privacy-notice.ts'
import { makeKey } from '#operations/people/program-keys.ts'
import { declineSubject } from '#operations/planning/decide-subject.ts'
import { listSubjects } from '#operations/planning/list-subjects.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { readSameHour } from '#operations/planning/read-same-hour.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { saveReasons } from '#operations/returns/save-reasons.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { aDraft, type aNewsroom, aPublished, aText, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { aSubject } from '#tests/builders/planning.ts'
import { WORST_BODIES } from './worst-texts.ts'

export type Desk = Awaited<ReturnType<typeof aNewsroom>>

/** As much prose as a form lets through, and strings over which a careless pattern or a loop within a loop stumbles. */
const PROSE = [
  'a '.repeat(10_000),
  `${' '.repeat(19_990)}x`,
  '\n'.repeat(20_000),
  'ế\u0301'.repeat(9000),
  '…'.repeat(20_000),
]
const QUERIES = [
  'ế '.repeat(5000),
  'a'.repeat(10_000),
  '"'.repeat(10_000),
  `"${'thi đua '.repeat(1250)}"`,
  `${' '.repeat(9000)}x`,
  'a\u0301'.repeat(5000),
]

const BY_HAND = { byMail: false }
/** The longest lists of people that a form lets through, and what a reader of tables stumbles over. */
const LISTS = [
  'a@b.vn,A,editor,"s;s"\n'.repeat(2700),
  Array.from({ length: 200 }, (_, at) => `a${at}@b.vn,${'ế'.repeat(180)},reporter,${'a;'.repeat(50)}`).join('\n'),
  ','.repeat(60_000),
  '\n'.repeat(60_000),
  '"'.repeat(60_000),
  `"${'a'.repeat(59_000)}`,
  '"a""'.repeat(15_000),
]

async function each(values: readonly string[], call: (value: string) => Promise<unknown>): Promise<void> {
  for (const value of values) await call(value)
}

/** A plan with all its slots and places. */
const widestPlan = () => ({
  slots: Array.from({ length: FRONT_LIMITS.slots }, (_, slot) => ({
    id: `slot${slot}`,
    kind: 'latest',
    title: 't'.repeat(FRONT_LIMITS.slotTitle),
    size: FRONT_LIMITS.places,
    fill: { by: 'newest' },
    places: Array.from({ length: FRONT_LIMITS.places }, (_, place) => ({
      number: 1 + slot * FRONT_LIMITS.places + place,
      until: null,
      headline: 'h'.repeat(FRONT_LIMITS.headline),
      picture: null,
    })),
    notices: [],
  })),
})

/** For each operation that takes words: a call, or several, with the worst that its doors let through. */
export const WORST_CALLS: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'history/compare-texts': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    await each(QUERIES, (text) => compareTexts(desk.reporter, { articleId, before: text, after: text }))
  },
  'workflow/correct-article': async (desk) => {
    const articleId = await aPublished(desk)
    await each(PROSE, (text) => correctArticle(desk.editor, { articleId, falseStatement: text, trueStatement: text }))
  },
  'articles/find-linkable': (desk) => each(QUERIES, (query) => findLinkable(desk.reporter, { query })),
  'articles/keep-aside': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    const content = { ...(await aText()), body: WORST_BODIES['twenty thousand marks']?.() }
    ok(await keepTextAside(desk.reporter, { articleId, content, saveKey: newId() }))
  },
  'history/keep-named-version': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    const baseVersion = await versionOf(desk.reporter, articleId)
    await each(PROSE, (label) => keepNamedVersion(desk.reporter, { articleId, baseVersion, label }))
  },
  'articles/list-articles': (desk) =>
    each(QUERIES, (query) =>
      listArticles(desk.reporter, { mine: false, states: [], sectionId: '', authorId: '', query, after: query }),
    ),
  'review/read-queue': (desk) => each(QUERIES, (query) => readQueue(desk.editor, { query, after: query })),
  'workflow/take-over': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    await each(PROSE, (reason) => takeOver(desk.editor, { articleId, holderId: desk.reporter.id, reason }))
  },
  'workflow/take-steps': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    ok(await step(desk.reporter, articleId, 'submit'))
    ok(await step(desk.editor, articleId, 'claim'))
    const points = Array.from({ length: 80 }, (_, at) => ({ text: `${at} ${PROSE[at % PROSE.length]}` }))
    await step(desk.editor, articleId, 'return', { reason: PROSE.join('\n'), points })
  },
  'comments/discussion': async (desk) => {
    const articleId = await aDraft(desk.reporter)
    const said = {
      text: `@${'Hồ Xuân Hương @'.repeat(1000)}`,
      mentionedIds: Array.from({ length: 20 }, () => desk.editor.id),
    }
    await startThread(desk.reporter, { articleId, place: 'article', choice: null, ...said })
    const begun = ok(
      await startThread(desk.reporter, { articleId, place: 'article', choice: null, text: 'a', mentionedIds: [] }),
    )
    await each(PROSE, (text) => reply(desk.reporter, { articleId, threadId: begun.threadId, ...said, text }))
  },
  'duty/read-duty': (desk) => readDuty(desk.managing),
  'duty/shift-notes': (desk) => each(PROSE, (text) => writeShiftNote(desk.managing, { text })),
  'front/breaking-strip': (desk) =>
    each(PROSE, (text) =>
      setStrip(desk.chief, { version: 0, strip: { text, number: null, until: new Date(Date.now() + 3_600_000) } }),
    ),
  'front/check-plan': (desk) => arrangeFront(desk.chief, { front: FRONT_PAGE, version: 0, plan: widestPlan() }),
  'front/find-placeable': (desk) => each(QUERIES, (query) => findPlaceable(desk.chief, { query })),
  'front/preview-front': (desk) => keepFrontDraft(desk.chief, { front: FRONT_PAGE, plan: widestPlan() }),
  'media/describe-picture': (desk) =>
    each(PROSE, (text) =>
      describePicture(desk.editor, { mediaId: 'none', version: 1, caption: text, credit: text, alt: text }),
    ),
  'notices/read-notices': (desk) =>
    each(QUERIES, (query) => readNotices(desk.reporter, { kind: null, query, before: query })),
  'people/add-person': (desk) =>
    each(['a@'.repeat(500), `${'a'.repeat(400)}@${'.'.repeat(500)}`, `a@${'a.'.repeat(450)} `], (email) =>
      addPerson(desk.admin, { ...widestPerson(), email, password: 'a'.repeat(1000) }),
    ),
  'people/accept-invitation': async (desk) => {
    const invited = ok(await invitePerson(desk.admin, { email: `${newId()}@bao.example`, role: 'editor' }, BY_HAND))
    await each(['a '.repeat(500), 'a\u0301'.repeat(500), 'ế'.repeat(1000)], (name) =>
      acceptInvitation({ token: invited.link, name, password: 'a'.repeat(1000), network: newId() }),
    )
  },
  'people/invite-list': (desk) => each(LISTS, (list) => inviteList(desk.admin, { list }, BY_HAND)),
  'people/invite-person': (desk) =>
    each(['a@'.repeat(500), `${'a'.repeat(400)}@${'.'.repeat(500)}`, `a@${'a.'.repeat(450)} `], (email) =>
      invitePerson(desk.admin, { ...widestPerson(), email }, BY_HAND),
    ),
  'people/program-keys': (desk) =>
    each(['a '.repeat(500), 'ế'.repeat(1000)], (name) =>
      makeKey(desk.admin, { personId: desk.reporter.id, name, scopes: ['articles.read'], days: 30 }),
    ),
  'people/change-person': (desk) =>
    changePerson(desk.admin, { personId: desk.editor.id, version: 1 }, { ...widestPerson(), email: 'a@b.vn' }),
  'people/pen-name-pages': (desk) =>
    each(PROSE, async (text) => {
      await changePenNamePage(desk.reporter, { penNameId: 'none', version: 1, bio: text, pictureId: '' })
      await renamePenName(desk.admin, { penNameId: 'none', version: 1, name: text, slug: text })
    }),
  'people/privacy-notice': (desk) => each(PROSE, (text) => savePrivacyNotice(desk.admin, { version: 999, text })),
  'log/read-account-log': (desk) =>
    each(QUERIES, (before) => readAccountLog(desk.admin, { personId: desk.editor.id, before })),
  'log/read-log': (desk) =>
    each(QUERIES, (article) =>
      readLog(desk.chief, { before: article, article, name: article, from: article, to: article }),
    ),
  'planning/read-same-hour': (desk) => each(QUERIES, (at) => readSameHour(desk.managing, { at, except: '' })),
  'planning/decide-subject': async (desk) => {
    const subjectId = await aSubject(desk.reporter)
    await each(PROSE, (word) => declineSubject(desk.editor, { subjectId, version: 1, word }))
  },
  'planning/list-subjects': (desk) =>
    each(QUERIES, (query) =>
      listSubjects(desk.editor, { mine: false, state: '', sectionId: '', personId: '', query, after: query }),
    ),
  'planning/subject-input': (desk) =>
    each(PROSE, (text) => proposeSubject(desk.reporter, { title: text, brief: text, sectionId: '', plannedOn: '' })),
  'reading/search-articles': (desk) =>
    each(QUERIES, async (query) => {
      await aPublished(desk)
      await searchArticles({ ...WHOLE_NEWSPAPER, query }, 1)
    }),
  'returns/answer-point': (desk) =>
    each(PROSE, (text) =>
      answerPoint(desk.reporter, { articleId: 'none', pointId: 'none', answer: { from: '', to: text } }),
    ),
  'returns/save-reasons': (desk) =>
    saveReasons(desk.admin, {
      version: 0,
      reasons: Array.from({ length: 200 }, (_, at) => `${at} ${'a '.repeat(990)}`),
    }),
  'papers/arrange-sections': (desk) =>
    each(PROSE, (text) => addSection(desk.admin, { name: text, slug: text, description: text })),
  'papers/arrange-topics': (desk) =>
    each(PROSE, async (text) => {
      await addTopic(desk.admin, { name: text, slug: text, description: text })
      await listTopicsToArrange(desk.admin, { query: text })
    }),
  'papers/save-machine-files': (desk) =>
    each(
      ['a.aa.'.repeat(12_000), 'a.aa , '.repeat(8000), '# '.repeat(30_000), 'user-agent: *\n'.repeat(1400)],
      (text) =>
        saveMachineFiles(desk.admin, {
          version: 0,
          files: { adsTxt: text, robotsTxt: text.slice(0, 20_000), securityContact: text, securityPolicy: text },
        }),
    ),
  'papers/save-newspaper': (desk) =>
    each(PROSE, (text) =>
      saveNewspaper(desk.admin, { version: 0, newspaper: { name: text, timeZone: text, accent: text } }),
    ),
}

const widestPerson = () => ({
  name: 'a '.repeat(500),
  role: 'reporter' as const,
  language: 'vi' as const,
  penNames: Array.from({ length: 2500 }, (_, at) => String(at % 10)),
  sectionIds: Array.from({ length: 200 }, () => newId()),
  selfPublishSectionIds: [],
})

/** What takes words and is sent its worst by another's call, or by the texts of `worst-input.test.ts`. */
export const COVERED: Readonly<Record<string, string>> = {
  'articles/index-article': 'with each save',
  'articles/save-draft': 'with each text',
  'articles/revisions': 'compares two texts, as articles/compare-texts',
  'backup/backup-work': 'reads what a process stored of itself',
  'backup/restored': 'reads what a restore stored',
  'comments/anchors-follow': 'with each text',
  'comments/start-thread': 'with each text',
  'people/person-input': 'people/add-person',
  'people/passkeys': 'a name and what a device signed, which their shapes bound',
  'people/door-rules': 'numbers of a form, whose letters its door bounds',
  'people/set-up-newsroom': 'people/add-person: the same fields, once in the life of a newsroom',
  'media/lost-files': 'reads what the daily sweep stored',
  'media/read-file': 'takes an id, whose form is looked at first',
  'media/read-picture-file': 'takes an id, whose form is looked at first',
  'media/add-picture': 'takes a file and its name, which its route bounds',
  'reading/reading-on': 'reads what a published article says',
  'returns/read-how-edited': 'compares two texts, as articles/read-changes',
  'returns/read-reasons': 'reads what returns/save-reasons stored',
}
