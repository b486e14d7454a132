import type { RightSet, Role } from '#newsroom/people/roles.ts'
import type { AccountEntry } from './account-events.ts'

/** All that the newsroom knows of a person, as they are given it. */
export type PersonalData = {
  takenAt: Date
  account: {
    name: string
    email: string
    role: Role
    rightSets: RightSet[]
    sections: string[]
    selfPublishSections: string[]
    language: string
    createdAt: Date
    blockedAt: Date | null
    secondFactor: boolean
  }
  penNames: { name: string; slug: string; bio: string }[]
  sessions: { device: string | null; network: string | null; createdAt: Date; seenAt: Date | null }[]
  passkeys: { name: string; createdAt: Date; usedAt: Date | null }[]
  invitations: { email: string; name: string; createdAt: Date }[]
  log: AccountEntry[]
  /** What they wrote: by number, title and state. */
  articles: { number: number; title: string; state: string; createdAt: Date }[]
  comments: { articleId: string; text: string; createdAt: Date }[]
  shiftNotes: { text: string; createdAt: Date }[]
  pictures: { id: string; fileName: string; createdAt: Date }[]
}
