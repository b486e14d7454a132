'use client'

import type { PersonView } from '#newsroom/people/person-view.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

type Props = { person: PersonView; action: FormAction }

/** Gives a person a new password, for who has forgotten theirs. */
export function ResetPasswordForm({ person, action }: Props) {
  const words = useMessages().people.resetPassword
  const form = useForm(action, { clearWhenDone: true })
  const wrong = form.general(['newPassword'])
  return (
    <form {...form.formProps} className="grid max-w-sm gap-4">
      <Target person={person} />
      <Field
        name="newPassword"
        label={words.label}
        type="text"
        autoComplete="off"
        spellCheck={false}
        problem={form.problem('newPassword')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{words.done}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

/** Blocks a person, or lets them in again: either is undone by the other, so nothing is asked. */
export function BlockForm({ person, action }: Props) {
  const words = useMessages().people.block
  const form = useForm(action)
  const wrong = form.general([])
  const blocked = person.blockedAt !== null
  return (
    <form {...form.formProps} className="grid gap-3">
      <Target person={person} />
      <input type="hidden" name="blocked" value={blocked ? 'no' : 'yes'} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look={blocked ? 'plain' : 'wrong'} pending={form.pending}>
          {blocked ? words.undo : words.submit}
        </Button>
      </div>
    </form>
  )
}

function Target({ person }: { person: PersonView }) {
  return (
    <>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
    </>
  )
}
