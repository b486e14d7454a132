'use client'

import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

const FIELDS = ['presentPassword', 'newPassword'] as const

/** Changes one's own password. `changed`: that has just been done. */
export function PasswordForm({ action, changed }: { action: FormAction; changed: boolean }) {
  const words = useMessages().account.changePassword
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps} className="grid max-w-sm gap-4">
      <Field
        name="presentPassword"
        label={words.present}
        type="password"
        autoComplete="current-password"
        required
        problem={form.problem('presentPassword') && words.wrong}
      />
      <Field
        name="newPassword"
        label={words.next}
        hint={words.hint}
        type="password"
        autoComplete="new-password"
        required
        problem={form.problem('newPassword')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {changed && form.outcome === null && <Notice kind="done">{words.done}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
