'use client'

import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'

/** Makes a link with which a person sets a new password. */
export function ResetLinkForm({ personId, action }: { personId: string; action: FormAction<{ link: string }> }) {
  const words = useMessages().resetting.byAdmin
  const form = useForm(action)
  const wrong = form.general([])
  const done = form.outcome?.ok && !form.pending ? form.outcome : null
  return (
    <form {...form.formProps} className="grid gap-4">
      <input type="hidden" name="personId" value={personId} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      {done && <GivenLink text={done.link} label={words.done} note={words.onlyNow} />}
      <div>
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
