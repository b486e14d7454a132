import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import { STEP_NAMES, type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { ARTICLE_STATES, type ArticleState } from '../kit/article-states.ts'
import { RIGHT_SETS, type RightSet, ROLES, type Role, type Viewer } from '../people/roles.ts'
import { decideStep, may, mayComment, mayPreview, mayRead, mayReadHistory, maySettle } from './permissions.ts'
import { RIGHT_NAMES } from './right-names.ts'

/** How a person stands to an article. */
const USUAL = ['author', 'trusted author', 'holder', 'forwarder', 'own section', 'other section'] as const
/**
 * The same to an article that readers see in one section and whose working copy names another: the person's is the one
 * that it would leave, or the one that it would go to.
 */
const MOVING = ['section it leaves', 'section it goes to', 'author trusted there'] as const
export const STANDINGS = [...USUAL, ...MOVING] as const
export type Standing = (typeof STANDINGS)[number]

function standingsIn(live: boolean): readonly Standing[] {
  return live ? STANDINGS : USUAL
}

export type Cell = {
  role: Role
  standing: Standing
  state: ArticleState
  /** Whether readers see a version meanwhile. */
  live: boolean
  step: Step
  allowed: boolean
}

/** Each state, with readers seeing a version and without, where both can be. */
const SITUATIONS = ARTICLE_STATES.flatMap((state): { state: ArticleState; live: boolean }[] => {
  if (state === 'published') return [{ state, live: true }]
  if (state === 'taken_down' || state === 'discarded') return [{ state, live: false }]
  return [
    { state, live: false },
    { state, live: true },
  ]
})

const SECTION = 'section-1'
const OTHER = 'section-2'
const SOMEBODY = 'somebody'

/** As a cautious newspaper sets them. */
const RULES: Rules = { fourEyes: true, smallEdits: 'managing_editor' }

/** Everybody who can stand before an article, and the article, in every situation. */
export function rightsCells(): { role: Role; standing: Standing; viewer: Viewer; article: ArticleFacts }[] {
  return ROLES.flatMap((role) =>
    SITUATIONS.flatMap(({ state, live }) =>
      standingsIn(live).map((standing) => {
        const viewer = viewerFor(role, standing)
        return { role, standing, viewer, article: articleFor(viewer, standing, state, live) }
      }),
    ),
  )
}

/** Every cell of role × standing × state, live or not, × step, decided by the rules with four eyes on. */
export function rightsMatrix(): Cell[] {
  return rightsCells().flatMap(({ role, standing, viewer, article }) =>
    STEP_NAMES.map((step) => ({
      role,
      standing,
      state: article.state,
      live: article.live,
      step,
      allowed: decideStep(viewer, article, step, RULES).ok,
    })),
  )
}

/** A person of the role, with one section of their own, who stands to the article as named. */
function viewerFor(role: Role, standing: Standing): Viewer {
  return {
    id: 'viewer',
    name: 'Viewer',
    role,
    sectionIds: [standing === 'other section' || standing === 'section it goes to' ? OTHER : SECTION],
    selfPublishSectionIds:
      standing === 'trusted author' ? [SECTION] : standing === 'author trusted there' ? [OTHER] : [],
    language: 'vi',
  }
}

function articleFor(viewer: Viewer, standing: Standing, state: ArticleState, live: boolean): ArticleFacts {
  const isAuthor = standing === 'author' || standing === 'trusted author' || standing === 'author trusted there'
  const moving = MOVING.some((each) => each === standing)
  const authorId = isAuthor ? viewer.id : SOMEBODY
  // A text is held only while it is edited; a trusted author holds the own text they have taken up again.
  const holds = standing === 'holder' || standing === 'trusted author' || standing === 'author trusted there'
  return {
    kind: 'article',
    state,
    authorId,
    holderId: state === 'editing' ? (holds ? viewer.id : SOMEBODY) : null,
    forwardedById: state === 'awaiting_approval' ? (standing === 'forwarder' ? viewer.id : SOMEBODY) : null,
    sectionId: moving ? OTHER : SECTION,
    writerIds: [authorId],
    live,
    liveSectionId: live ? SECTION : null,
    unchecked: live,
    uncheckedByIds: [],
    small: live,
  }
}

/** The matrix as a page: for each state a table of steps by role, each cell naming the standings that may. */
export function rightsPage(): string {
  const cells = rightsMatrix()
  const lines = [
    '# Who may take which step',
    '',
    'Written from the rules in `newsroom/rights/permissions.ts` by their test, with four eyes on and small changes of live',
    'articles left to the managing editor and above (off unless a newspaper sets it). A cell names how a person of the',
    'role has to stand to the article; an empty one means never. Steps that nobody may take out of a state have no row.',
    'A section that a person was given stands for those under it too. Under a heading with readers the last three standings',
    'are to an article whose working copy names another section than the one in which readers see it.',
  ]
  for (const { state, live } of SITUATIONS) {
    lines.push(
      '',
      `## ${state}${live && state !== 'published' ? ', while readers see a version' : ''}`,
      '',
      `| step | ${ROLES.join(' | ')} |`,
      `| --- |${' --- |'.repeat(ROLES.length)}`,
    )
    for (const step of STEP_NAMES) {
      const row = ROLES.map((role) => standingsOf(cells, role, state, live, step))
      if (row.some((cell) => cell !== '')) lines.push(`| ${step} | ${row.join(' | ')} |`)
    }
  }
  lines.push(...setLines())
  lines.push(
    '',
    '## Taking back',
    '',
    'Who took steps takes them back, nobody else, while they still may read the article, would still have the rights that the',
    'steps asked for, and nobody has built on them. Readers have seen, so that it is never taken back: ' +
      `${STEP_NAMES.filter((step) => !stepRule(step).undo).join(', ')}.`,
  )
  return `${lines.join('\n')}\n`
}

/** What named sets give to somebody who has nothing else. */
function setLines(): string[] {
  const having = (sets: readonly RightSet[]): Viewer => ({ ...viewerFor('associate', 'own section'), sets })
  const row = (name: string, allowed: (viewer: Viewer) => boolean) =>
    `| ${name} | ${RIGHT_SETS.map((set) => (allowed(having([set])) && !allowed(having([])) ? 'yes' : '')).join(' | ')} |`
  const anywhere = (allowed: (viewer: Viewer, article: ArticleFacts) => boolean) => (viewer: Viewer) =>
    SITUATIONS.some(({ state, live }) => allowed(viewer, articleFor(viewer, 'own section', state, live)))
  return [
    '',
    '## Named sets of rights',
    '',
    'Given beside a role, or to an associate, whose role has none of these rights. Articles are those that were sent to a',
    'desk, or that readers see, of the sections that the person was given, or of all where none is named.',
    '',
    `| right | ${RIGHT_SETS.join(' | ')} |`,
    `| --- |${' --- |'.repeat(RIGHT_SETS.length)}`,
    ...RIGHT_NAMES.map((right) => row(right, (viewer) => may(viewer, right))),
    row('read articles', anywhere(mayRead)),
    row('read their history', anywhere(mayReadHistory)),
    row(
      'comment on them',
      anywhere((viewer, article) => mayComment(viewer, article, false)),
    ),
    row('settle a conversation', anywhere(maySettle)),
    row('show them outside', anywhere(mayPreview)),
    row(
      'take a step',
      anywhere((viewer, article) => STEP_NAMES.some((step) => decideStep(viewer, article, step, RULES).ok)),
    ),
  ]
}

function standingsOf(cells: Cell[], role: Role, state: ArticleState, live: boolean, step: Step): string {
  const allowed = cells
    .filter(
      (cell) => cell.role === role && cell.state === state && cell.live === live && cell.step === step && cell.allowed,
    )
    .map((cell) => cell.standing)
  return allowed.length === standingsIn(live).length ? 'everybody' : allowed.join(', ')
}
