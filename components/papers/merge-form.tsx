'use client'

import { useState } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Merges one of its kind into another, which is not undone: what will be is said before it is done. */
export function MergeForm(props: {
  /** Sets the ids of this form's fields apart from those of others on the page. */
  formId: string
  name: string
  /** What is sent along: ids and the version. */
  hidden: Record<string, string | number>
  into: readonly { id: string; name: string }[]
  consequence: (name: string, into: string) => string
  action: FormAction
}) {
  const { formId, name, into } = props
  const words = useMessages().arranging.merging
  const form = useForm(props.action)
  const [chosen, choose] = useState('')
  const wrong = form.general(['intoId'])
  const target = into.find(({ id }) => id === chosen)
  if (into.length === 0) return null
  return (
    <form {...form.formProps} className="grid gap-3 border-t border-rule pt-3">
      {Object.entries(props.hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Select
        id={`${formId}-into`}
        name="intoId"
        label={words.into(name)}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        problem={form.problem('intoId')}
      >
        <option value="">{words.nothing}</option>
        {into.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </Select>
      {target && <Notice kind="wrong">{props.consequence(name, target.name)}</Notice>}
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      {target && (
        <div>
          <Button type="submit" look="wrong" pending={form.pending}>
            {words.submit(name, target.name)}
          </Button>
        </div>
      )}
    </form>
  )
}
