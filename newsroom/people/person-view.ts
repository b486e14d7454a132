import type { Language, RightSet, Role } from './roles.ts'

/** An account as the administrator sees it; never its password's hash. */
export type PersonView = {
  id: string
  version: number
  name: string
  email: string
  role: Role
  rightSets: RightSet[]
  language: Language
  sectionIds: string[]
  selfPublishSectionIds: string[]
  penNames: { name: string; slug: string }[]
  createdAt: Date
  blockedAt: Date | null
  /** When their personal data was taken out. */
  blottedAt: Date | null
  secondFactor: boolean
  /** The last day of their contract, as the newspaper counts days; empty where there is none. */
  lastDay: string
  /** Who gets what they hold after that day; empty: the queue. */
  successorId: string
  passkeys: { id: string; name: string; createdAt: Date; usedAt: Date | null }[]
}

/** A pen name with what its page says. */
export type PenNamePage = {
  id: string
  version: number
  name: string
  slug: string
  bio: string
  pictureId: string | null
  namesOthers: boolean
}
