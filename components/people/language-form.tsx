'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import type { Outcome } from '#newsroom/refusals.ts'
import { LANGUAGES, type Language } from '#newsroom/roles.ts'
import { useMessages } from '../messages.tsx'

/** Chooses the language of one's own screens; it changes at once. */
export function LanguageForm(props: { language: Language; change: (language: Language) => Promise<Outcome> }) {
  const { account } = useMessages()
  const router = useRouter()
  const choose = (language: Language) =>
    startTransition(async () => {
      const outcome = await props.change(language)
      if (outcome.ok) startTransition(() => router.refresh())
    })
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{account.language}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} className="touchable flex items-center gap-2 py-1" lang={language}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={language === props.language}
            onChange={() => choose(language)}
            className="size-4"
          />
          {account.languages[language]}
        </label>
      ))}
    </fieldset>
  )
}
