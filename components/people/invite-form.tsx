'use client'

import { LIMITS } from '#newsroom/kit/limits.ts'
import { LANGUAGES, ROLES } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'
import { RightSetTicks } from './right-set-ticks.tsx'
import { SectionTicks } from './section-ticks.tsx'

const FIELDS = ['email', 'name'] as const

/** Invites one person, with the role and the sections that they will have. */
export function InviteForm(props: {
  sections: readonly { id: string; name: string }[]
  byMail: boolean
  action: FormAction<{ email: string; link: string }>
}) {
  const { people, inviting: words, account, workflow } = useMessages()
  const form = useForm(props.action, { clearWhenDone: true })
  const wrong = form.general(FIELDS)
  const done = form.outcome?.ok && !form.pending ? form.outcome : null
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="email"
          label={people.email}
          type="email"
          autoComplete="off"
          required
          defaultValue={form.typed('email')}
          problem={form.problem('email')}
        />
        <Field
          name="name"
          label={people.name}
          hint={words.nameHint}
          lang="vi"
          maxLength={LIMITS.name}
          autoComplete="off"
          defaultValue={form.typed('name')}
          problem={form.problem('name')}
        />
        <div className="sm:col-span-2">
          <Select name="role" label={people.role} defaultValue={form.typed('role', 'reporter')}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {`${workflow.roles[role]} – ${people.roleNotes[role]}`}
              </option>
            ))}
          </Select>
        </div>
        <Select name="language" label={people.language} defaultValue={form.typed('language', 'vi')}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {account.languages[language]}
            </option>
          ))}
        </Select>
      </div>
      <RightSetTicks chosen={form.typed('rightSets').split(' ')} />
      <SectionTicks
        name="sectionIds"
        title={people.sections}
        note={people.sectionsNote}
        sections={props.sections}
        chosen={form.typed('sectionIds').split(' ')}
      />
      <SectionTicks
        name="selfPublishSectionIds"
        title={people.selfPublish}
        note={people.selfPublishNote}
        sections={props.sections}
        chosen={form.typed('selfPublishSectionIds').split(' ')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {done && <Notice kind="done">{words.invited(done.email)}</Notice>}
      </NoticePlace>
      {done && (
        <GivenLink text={done.link} label={props.byMail ? words.mailGoes : words.giveLink} note={words.onlyNow} />
      )}
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
