'use client'

import { type ChangeEvent, useRef } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'

/** Invites everybody on a list, pasted from a spreadsheet or read from a file of it. */
export function InviteListForm(props: {
  byMail: boolean
  action: FormAction<{ invited: { email: string; link: string }[] }>
}) {
  const { inviting } = useMessages()
  const words = inviting.list
  const form = useForm(props.action, { clearWhenDone: true })
  const place = useRef<HTMLDivElement>(null)
  const wrong = form.general(['list'])
  const done = form.outcome?.ok && !form.pending ? form.outcome.invited : null
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    const field = place.current?.querySelector('textarea')
    // It can be read and mended before it is sent.
    if (file && field) field.value = await file.text()
  }
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <div ref={place}>
        <TextField
          name="list"
          label={words.label}
          hint={words.sections}
          rows={6}
          placeholder={words.placeholder}
          spellCheck={false}
          defaultValue={form.typed('list')}
          problem={form.problem('list')}
        />
      </div>
      <label className="grid gap-1">
        <span className="text-[0.8125rem]">{words.file}</span>
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => void read(event)}
          className="touchable max-w-full text-[0.8125rem]"
        />
      </label>
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {done && <Notice kind="done">{words.invited(done.length)}</Notice>}
      </NoticePlace>
      {done && (
        <GivenLink
          text={done.map(({ email, link }) => `${email}  ${link}`).join('\n')}
          label={words.links}
          note={props.byMail ? undefined : inviting.onlyNow}
        />
      )}
      <div>
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
