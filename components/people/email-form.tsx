'use client'

import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Asks for another address to sign in with. */
export function EmailForm({ action }: { action: FormAction }) {
  const words = useMessages().protection.email
  const wrongPassword = useMessages().account.changePassword.wrong
  const form = useForm(action)
  const wrong = form.general(['email', 'presentPassword'])
  return (
    <form {...form.formProps} className="grid max-w-sm gap-4">
      <Field
        name="email"
        label={words.next}
        type="email"
        autoComplete="off"
        required
        defaultValue={form.typed('email')}
        problem={form.problem('email')}
      />
      <Field
        name="presentPassword"
        label={words.password}
        type="password"
        id="field-email-password"
        autoComplete="current-password"
        required
        problem={form.problem('presentPassword') && wrongPassword}
      />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

/** A change that waits for one mailbox or both. */
export function WaitingEmail(props: {
  change: { email: string; oldAgreed: boolean; newAgreed: boolean }
  drop: FormAction
}) {
  const words = useMessages().protection.email
  const form = useForm(props.drop)
  const { email, oldAgreed, newAgreed } = props.change
  return (
    <form {...form.formProps} className="grid gap-3">
      <Notice kind="done">
        <p className="break-words">
          {words.waiting(email)} {oldAgreed || newAgreed ? words.agreed[oldAgreed ? 'old' : 'new'] : words.agreed.both}
        </p>
        <p className="mt-1 text-[0.8125rem] text-muted">{words.sent}</p>
      </Notice>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.drop}
        </Button>
      </div>
    </form>
  )
}

/** Gives somebody another address at once. */
export function AdminEmailForm({ person, action }: { person: { id: string; email: string }; action: FormAction }) {
  const words = useMessages().protection.email
  const form = useForm(action)
  const wrong = form.general(['email'])
  return (
    <form {...form.formProps} className="grid max-w-sm gap-4">
      <input type="hidden" name="personId" value={person.id} />
      <Field
        name="email"
        id="field-new-email"
        label={words.next}
        type="email"
        autoComplete="off"
        required
        defaultValue={form.typed('email')}
        problem={form.problem('email')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{words.adminDone}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.adminSubmit}
        </Button>
      </div>
    </form>
  )
}
