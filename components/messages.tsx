'use client'

import { createContext, type ReactNode, use, useContext } from 'react'
import type { Messages } from '#messages/vi.ts'
import type { Language } from '#newsroom/people/roles.ts'

const LanguageContext = createContext<Language>('vi')
const MessagesContext = createContext<Messages | null>(null)

const loaded = new Map<Language, Promise<Messages>>()

/** The words of one language; a browser loads those of no other. */
function wordsIn(language: Language): Promise<Messages> {
  const present = loaded.get(language)
  if (present) return present
  const words =
    language === 'en' ? import('#messages/en.ts').then(({ en }) => en) : import('#messages/vi.ts').then(({ vi }) => vi)
  loaded.set(language, words)
  // What a bad line lost is asked for again by who comes next.
  words.catch(() => loaded.delete(language))
  return words
}

// They are on their way before anything waits for them.
if (typeof document !== 'undefined') void wordsIn(document.documentElement.lang === 'en' ? 'en' : 'vi')

/** Says in which language the parts below speak. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const messages = use(wordsIn(language))
  return (
    <LanguageContext value={language}>
      <MessagesContext value={messages}>{children}</MessagesContext>
    </LanguageContext>
  )
}

/** The words of the interface in the language of whoever looks at it. @throws outside of a `MessagesProvider` */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (!messages) throw new Error('Nothing above says in which language this speaks.')
  return messages
}

/** The language that whoever looks at it reads the interface in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
