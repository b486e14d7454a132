import type { TopicKind } from '#newsroom/papers/topic.ts'
import type { DocumentNode } from './document.ts'

export type DemoRole =
  | 'contributor'
  | 'reporter'
  | 'editor'
  | 'desk_head'
  | 'managing_editor'
  | 'editor_in_chief'
  | 'admin'

export const demoStates = [
  'draft',
  'submitted',
  'editing',
  'returned',
  'awaiting_approval',
  'approved',
  'scheduled',
  'published',
  'taken_down',
  'discarded',
] as const

export type DemoState = (typeof demoStates)[number]

export type DemoNewspaper = {
  name: string
  governingBody: string
  slogan?: string
  licenceNumber: string
  /** ISO date. */
  licenceDate: string
  licenceIssuer: string
  address: string
  phone: string
  email: string
  headName: string
  headTitle: string
  datelineCode: string
  timeZone: string
}

export type DemoSection = {
  name: string
  slug: string
  /** The slug of the section that it is under. */
  under?: string
  description?: string
}
export type DemoTopic = { name: string; slug: string; kind?: TopicKind; description?: string }

/** What the page of a pen name shows. */
export type DemoAuthorPage = {
  /** A person's key. */
  person: string
  penName: string
  bio: string
  portrait?: string
  /** Whether the person wants it named together with their others. */
  together?: boolean
}

export type DemoPerson = {
  key: string
  name: string
  email: string
  role: DemoRole
  /** Section slugs; none means all of them. */
  sections: string[]
  penNames: string[]
  /** Sections in which the person's own articles go out without waiting for approval. */
  selfPublish: string[]
}

export type DemoLead = { picture: string; caption: string; credit: string; alt: string }

export type DemoArticle = {
  key: string
  section: string
  /** A person's key. */
  author: string
  /** Pen names of that person, or names of outside contributors. */
  bylines: string[]
  kicker: string
  title: string
  sapo: string
  dateline: string
  /** Topic slugs. */
  topics: string[]
  lead: DemoLead | null
  body: DocumentNode
  state: DemoState
  /** When it was published, or reached the state it is in. */
  minutesAgo: number
  /** Why it was returned or taken down; empty in every other state. */
  reason: string
  /** Who has it on the desk, when somebody is editing it. */
  heldBy?: string
  /** What its desk (before it came back) and its author (since then) suggest to change in it. */
  suggestions?: readonly { by: 'desk' | 'author'; words: string; others: string }[]
}
