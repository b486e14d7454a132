import type { Language } from '#newsroom/people/roles.ts'
import { en } from './en.ts'
import { type Messages, vi } from './vi.ts'

export type { Messages } from './vi.ts'

/** The words of the interface in one language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : vi
}
