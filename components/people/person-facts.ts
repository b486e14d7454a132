import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Language, Role } from '#newsroom/people/roles.ts'

/** An account as the administrator sees it. */
export type PersonFacts = {
  id: string
  version: number
  name: string
  email: string
  role: Role
  language: Language
  sectionIds: readonly string[]
  selfPublishSectionIds: readonly string[]
  penNames: readonly { name: string; slug: string }[]
  createdAt: Date
  blockedAt: Date | null
}

export function personPath(id: string): string {
  return newsroomPath.person(id)
}
