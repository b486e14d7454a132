'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field, Select, Tick } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { LANGUAGES } from '#newsroom/people/roles.ts'

const FIELDS = ['name', 'email', 'password'] as const

/** The first administrator's name, address, password and language. */
export function SetUpForm({ action, token }: { action: FormAction; token: string }) {
  const { account, signIn } = useMessages()
  const words = signIn.setUp
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="token" value={token} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Field
        name="name"
        label={words.name}
        autoComplete="name"
        required
        autoFocus
        defaultValue={form.typed('name')}
        problem={form.problem('name')}
      />
      <Field
        name="email"
        label={signIn.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        required
        defaultValue={form.typed('email')}
        problem={form.problem('email')}
      />
      <Field
        name="password"
        label={signIn.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        required
        problem={form.problem('password')}
      />
      <Select name="language" label={words.language} defaultValue={form.typed('language', 'vi')}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {account.languages[language]}
          </option>
        ))}
      </Select>
      <Tick
        name="alone"
        value="yes"
        defaultChecked={form.typed('alone') === 'yes'}
        label={words.alone}
        hint={words.aloneHint}
      />
      <Button type="submit" look="main" pending={form.pending}>
        {words.submit}
      </Button>
    </form>
  )
}
