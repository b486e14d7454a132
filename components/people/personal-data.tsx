'use client'

import { useMessages } from '../messages.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Gives what the newsroom knows of a person, to whoever has shown a short while ago who they are. */
export function PersonalDataForm({ personId, action }: { personId: string; action: FormAction }) {
  const words = useMessages().personalData
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="grid gap-3">
      <input type="hidden" name="personId" value={personId} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        {form.done && !form.pending ? (
          <a href={`/api/people/${personId}/personal-data`} download className={buttonClass('main')}>
            {words.ready}
          </a>
        ) : (
          <Button type="submit" pending={form.pending}>
            {words.ask}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Takes the personal data of somebody out who has left; it is asked once more, for it is not undone. */
export function BlotForm(props: { person: { id: string; version: number; name: string }; action: FormAction }) {
  const words = useMessages().personalData.blot
  const { person, action } = props
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="grid gap-3">
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <Tick name="sure" value="yes" required label={words.confirm(person.name)} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look="wrong" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
