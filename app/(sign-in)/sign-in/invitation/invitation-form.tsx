'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'

/** The name and the password of somebody who was invited. It works without scripts. */
export function InvitationForm(props: { action: FormAction; token: string; email: string; name: string }) {
  const { inviting, signIn } = useMessages()
  const words = inviting.accept
  const form = useForm(props.action)
  const wrong = form.general(['name', 'password'])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="token" value={props.token} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      {/* Whoever keeps passwords keeps this one with the address. */}
      <Field
        name="shownEmail"
        label={words.email}
        type="email"
        readOnly
        autoComplete="username"
        defaultValue={props.email}
      />
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        lang="vi"
        autoComplete="name"
        maxLength={LIMITS.name}
        required
        autoFocus
        defaultValue={form.typed('name', props.name)}
        problem={form.problem('name')}
      />
      <Field
        name="password"
        label={words.password}
        hint={signIn.setUp.passwordHint}
        type="password"
        autoComplete="new-password"
        required
        problem={form.problem('password')}
      />
      <Button type="submit" look="main" pending={form.pending}>
        {words.submit}
      </Button>
    </form>
  )
}
