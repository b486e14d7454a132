'use client'

import { type DoorRules, LONGEST_SESSION_DAYS } from '#newsroom/people/door-rules.ts'
import { ROLES } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { Part } from '../ui/part.tsx'
import { useForm } from '../ui/use-form.ts'

const NUMBERS = [
  { name: 'sessionDays', most: LONGEST_SESSION_DAYS },
  { name: 'sessionIdleHours', most: LONGEST_SESSION_DAYS * 24 },
] as const
const FIELDS = [...NUMBERS.map(({ name }) => name), 'secondFactorFrom']

/** How people come in, and for how long. */
export function DoorRulesForm(props: { rules: DoorRules; version: number; zone: string; action: FormAction }) {
  const { protection, secondFactor, workflow, general } = useMessages()
  const factor = secondFactor.rules
  const words = protection.rules
  const form = useForm(props.action)
  const roles = form.typed('secondFactorRoles', props.rules.secondFactorRoles.join(' ')).split(' ')
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps}>
      <input type="hidden" name="version" value={props.version} />
      <Part title={words.title} note={words.note}>
        <div className="grid gap-4 sm:grid-cols-2">
          {NUMBERS.map(({ name, most }) => (
            <Field
              key={name}
              name={name}
              type="number"
              inputMode="numeric"
              min={1}
              max={most}
              label={words[name]}
              hint={words[`${name}Hint`]}
              defaultValue={form.typed(name, String(props.rules[name]))}
              problem={form.problem(name)}
            />
          ))}
        </div>
      </Part>
      <Part id="second-factor" title={factor.title} note={factor.note}>
        <div className="grid gap-4">
          <div className="grid gap-x-4 sm:grid-cols-2">
            {ROLES.map((role) => (
              <Tick
                key={role}
                name="secondFactorRoles"
                value={role}
                defaultChecked={roles.includes(role)}
                label={workflow.roles[role]}
              />
            ))}
          </div>
          <div className="max-w-[16rem]">
            <TimeField
              name="secondFactorFrom"
              of="day"
              zone={props.zone}
              label={factor.from}
              hint={factor.fromHint}
              defaultValue={form.typed('secondFactorFrom', props.rules.secondFactorFrom)}
              problem={form.problem('secondFactorFrom')}
            />
          </div>
        </div>
      </Part>
      <div className="grid gap-3 border-t border-rule py-4">
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {form.done && !form.pending && <Notice kind="done">{words.saved}</Notice>}
        </NoticePlace>
        <div>
          <Button type="submit" look="main" pending={form.pending}>
            {general.save}
          </Button>
        </div>
      </div>
    </form>
  )
}
