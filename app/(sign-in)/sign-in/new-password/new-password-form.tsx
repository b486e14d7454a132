'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A new password for the account that the link is for. It works without scripts. */
export function NewPasswordForm(props: { action: FormAction; token: string; email: string }) {
  const { account, resetting, signIn } = useMessages()
  const form = useForm(props.action)
  const wrong = form.general(['newPassword'])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="token" value={props.token} />
      {/* Whoever keeps passwords finds by it whose this one is. */}
      <input type="email" name="shownEmail" autoComplete="username" defaultValue={props.email} readOnly hidden />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Field
        name="newPassword"
        label={account.changePassword.next}
        hint={signIn.setUp.passwordHint}
        type="password"
        autoComplete="new-password"
        required
        autoFocus
        problem={form.problem('newPassword')}
      />
      <Button type="submit" look="main" pending={form.pending}>
        {resetting.set.submit}
      </Button>
    </form>
  )
}
