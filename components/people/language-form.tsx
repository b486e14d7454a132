'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { LANGUAGES, type Language } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'

/** Chooses the language of one's own screens; it changes at once. */
export function LanguageForm(props: { language: Language; change: (language: Language) => Promise<Outcome> }) {
  const { account } = useMessages()
  const router = useRouter()
  const [chosen, setChosen] = useState(props.language)
  const choose = (language: Language) => {
    setChosen(language)
    startTransition(async () => {
      const outcome = await props.change(language)
      startTransition(() => {
        if (outcome.ok) router.refresh()
        else setChosen(props.language)
      })
    })
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{account.language}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} className="touchable flex items-center gap-2 py-1" lang={language}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={language === chosen}
            onChange={() => choose(language)}
            className="size-4"
          />
          {account.languages[language]}
        </label>
      ))}
    </fieldset>
  )
}
