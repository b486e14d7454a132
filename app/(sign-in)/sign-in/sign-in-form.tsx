'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Name and password. It works without scripts; a wrong answer keeps the address. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const { signIn } = useMessages()
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="next" value={next} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Field
        name="email"
        label={signIn.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        required
        autoFocus
        defaultValue={form.typed('email')}
      />
      <Field name="password" label={signIn.password} type="password" autoComplete="current-password" required />
      <Button type="submit" look="main" pending={form.pending}>
        {signIn.submit}
      </Button>
    </form>
  )
}
