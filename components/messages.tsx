'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { type Messages, messagesFor } from '#messages/index.ts'
import type { Language } from '#newsroom/people/roles.ts'

const LanguageContext = createContext<Language>('vi')

/** Says in which language the parts below speak. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The words of the interface in the language of whoever looks at it. */
export function useMessages(): Messages {
  return messagesFor(useContext(LanguageContext))
}

/** The language that whoever looks at it reads the interface in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
