'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A code of the app or a recovery code. It works without scripts. */
export function SecondStepForm({ action, next }: { action: FormAction; next: string }) {
  const words = useMessages().secondFactor
  const form = useForm(action)
  const wrong = form.general(['code'])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="next" value={next} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Field
        name="code"
        label={words.step.code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        autoFocus
        problem={form.problem('code') && words.wrongCode}
      />
      <Button type="submit" look="main" pending={form.pending}>
        {words.step.submit}
      </Button>
    </form>
  )
}
