'use client'

import { KEY_DAYS, KEY_SCOPES } from '#newsroom/people/program-key.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select, Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'

/** Makes a key; what it carries is shown once, where the form was sent. */
export function NewKeyForm(props: {
  accounts: readonly { id: string; name: string }[]
  action: FormAction<{ token: string }>
}) {
  const { programKeys } = useMessages()
  const words = programKeys.add
  const form = useForm(props.action, { clearWhenDone: true })
  const wrong = form.general(['keyName'])
  const made = form.outcome?.ok && !form.pending ? form.outcome.token : null
  const ticked = form.typed('scopes', 'articles.read').split(' ')
  return (
    <form {...form.formProps} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="keyName"
          label={words.name}
          hint={words.nameHint}
          maxLength={80}
          required
          defaultValue={form.typed('keyName')}
          problem={form.problem('keyName')}
        />
        <Select name="personId" label={words.person} defaultValue={form.typed('personId', props.accounts[0]?.id)}>
          {props.accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <fieldset>
        <legend className="font-semibold">{words.may}</legend>
        <div className="grid gap-x-4 sm:grid-cols-3">
          {KEY_SCOPES.map((scope) => (
            <Tick
              key={scope}
              name="scopes"
              value={scope}
              defaultChecked={ticked.includes(scope)}
              label={programKeys.scopes[scope]}
            />
          ))}
        </div>
      </fieldset>
      <div className="max-w-[16rem]">
        <Select name="days" label={words.days} defaultValue={form.typed('days', '90')}>
          {KEY_DAYS.map((days) => (
            <option key={days} value={days}>
              {words.dayCount(days)}
            </option>
          ))}
        </Select>
      </div>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      {made && <GivenLink text={made} label={words.done} note={words.onlyNow} />}
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
