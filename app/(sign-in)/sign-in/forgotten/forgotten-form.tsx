'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** The address of an account. What is answered does not tell whether there is one. */
export function ForgottenForm({ action }: { action: FormAction }) {
  const { resetting, signIn } = useMessages()
  const words = resetting.ask
  const form = useForm(action)
  const wrong = form.general(['email'])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && (
          <Notice kind="done">
            <p>{words.done}</p>
            <p className="mt-1 text-[0.8125rem] text-muted">{words.notArrived}</p>
          </Notice>
        )}
      </NoticePlace>
      <Field
        name="email"
        label={signIn.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        required
        autoFocus
        defaultValue={form.typed('email')}
        problem={form.problem('email')}
      />
      <Button type="submit" look="main" pending={form.pending}>
        {words.submit}
      </Button>
    </form>
  )
}
