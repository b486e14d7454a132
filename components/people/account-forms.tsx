'use client'

import { useId } from 'react'
import type { PersonView } from '#newsroom/people/person-view.ts'
import type { Role } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

type Props = { person: PersonView; action: FormAction }

/** What somebody holds, and who could take it on. */
type Holdings = {
  held: readonly { id: string; number: number; title: string }[]
  own: number
  successors: readonly { id: string; name: string; role: Role }[]
}

/** The last day of somebody's contract, and who gets what they hold after it. */
export function LastDayForm(props: Props & { lastDay: string; zone: string; successors: Holdings['successors'] }) {
  const { person, lastDay, successors, action } = props
  const words = useMessages().people.lastDay
  const form = useForm(action)
  const wrong = form.general(['lastDay', 'successorId'])
  return (
    <form {...form.formProps} className="grid max-w-sm gap-3">
      <Target person={person} />
      <TimeField
        name="lastDay"
        of="day"
        zone={props.zone}
        label={words.label}
        hint={words.hint}
        defaultValue={form.typed('lastDay', lastDay)}
        problem={form.problem('lastDay')}
      />
      <Successor
        label={words.successor}
        hint={words.successorNote}
        successors={successors}
        chosen={form.typed('successorId', person.successorId)}
        problem={form.problem('successorId')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{words.saved}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

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

/** Takes the second factor of somebody away who has lost it. */
export function RemoveSecondFactorForm({ personId, action }: { personId: string; action: FormAction }) {
  const words = useMessages().secondFactor.admin
  const form = useForm(action)
  return (
    <form {...form.formProps} className="grid gap-3">
      <input type="hidden" name="personId" value={personId} />
      <NoticePlace>{form.general([])}</NoticePlace>
      <div>
        <Button type="submit" look="wrong" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

/** Blocks a person, or lets them in again: either is undone by the other, so nothing is asked. */
export function BlockForm({ person, holdings, action }: Props & { holdings: Holdings | null }) {
  const words = useMessages().people.block
  const form = useForm(action)
  const wrong = form.general([])
  const blocked = person.blockedAt !== null
  return (
    <form {...form.formProps} className="grid gap-3">
      <Target person={person} />
      <input type="hidden" name="blocked" value={blocked ? 'no' : 'yes'} />
      {holdings && (holdings.held.length > 0 || holdings.own > 0) && (
        <div className="grid gap-3">
          {holdings.own > 0 && <p>{words.own(holdings.own)}</p>}
          {holdings.held.length > 0 && (
            <>
              <p>{words.holds(holdings.held.length)}</p>
              <ul className="list-disc pl-5 text-[0.8125rem]">
                {holdings.held.map(({ id, number, title }) => (
                  <li key={id}>{title || words.untitled(number)}</li>
                ))}
              </ul>
              <div className="max-w-sm">
                <Successor
                  label={words.successor}
                  hint={words.successorNote}
                  successors={holdings.successors}
                  chosen={person.successorId}
                />
              </div>
            </>
          )}
        </div>
      )}
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look={blocked ? 'plain' : 'wrong'} pending={form.pending}>
          {blocked ? words.undo : words.submit}
        </Button>
      </div>
    </form>
  )
}

function Successor(props: {
  label: string
  hint: string
  successors: Holdings['successors']
  chosen: string
  problem?: string | null
}) {
  const { people, workflow } = useMessages()
  const id = useId()
  return (
    <Select
      name="successorId"
      id={id}
      label={props.label}
      hint={props.hint}
      defaultValue={props.chosen}
      problem={props.problem ?? null}
    >
      <option value="">{people.block.toQueue}</option>
      {props.successors.map((each) => (
        <option key={each.id} value={each.id}>{`${each.name} – ${workflow.roles[each.role]}`}</option>
      ))}
    </Select>
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
