'use client'

import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Which notices reach the viewer by mail. */
export function NoticeChoicesForm(props: {
  choices: readonly { kind: NoticeKind; byMail: boolean }[]
  action: FormAction
}) {
  const messages = useMessages()
  const words = messages.notices
  const form = useForm(props.action)
  const problem = form.general([])
  return (
    <form {...form.formProps} className="grid gap-3">
      <fieldset>
        <legend className="sr-only">{words.choices.title}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {props.choices.map(({ kind, byMail }) => (
            <Tick key={kind} name="byMail" value={kind} defaultChecked={byMail} label={words.kinds[kind]} />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={form.pending}>
          {messages.general.save}
        </Button>
        <NoticePlace>
          {form.done && <Notice kind="done">{words.choices.saved}</Notice>}
          {problem && <Notice kind="wrong">{problem}</Notice>}
        </NoticePlace>
      </div>
    </form>
  )
}
