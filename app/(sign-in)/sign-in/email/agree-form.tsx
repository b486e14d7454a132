'use client'

import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Agrees to a new address. It works without scripts. */
export function AgreeForm({ action, token }: { action: FormAction; token: string }) {
  const words = useMessages().protection.agree
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="grid gap-4 border border-rule bg-paper p-5">
      <input type="hidden" name="token" value={token} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Button type="submit" look="main" pending={form.pending}>
        {words.submit}
      </Button>
    </form>
  )
}
