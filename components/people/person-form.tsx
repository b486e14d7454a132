'use client'

import { LIMITS } from '#newsroom/kit/limits.ts'
import type { PersonView } from '#newsroom/people/person-view.ts'
import { LANGUAGES, ROLES } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { RightSetTicks } from './right-set-ticks.tsx'
import { SectionTicks } from './section-ticks.tsx'

const FIELDS = ['name', 'email', 'password', 'penNames', 'role'] as const

/** Adds a person, or changes what one is called and may do. */
export function PersonForm(props: {
  person: PersonView | null
  sections: readonly { id: string; name: string }[]
  action: FormAction
}) {
  const { person, sections, action } = props
  const { people: words, account, general, workflow } = useMessages()
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  const ids = (name: 'sectionIds' | 'selfPublishSectionIds') =>
    form.typed(name, (person?.[name] ?? []).join(' ')).split(' ')
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-5">
      {person && (
        <>
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
        </>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="name"
          label={words.name}
          lang="vi"
          maxLength={LIMITS.name}
          autoComplete="off"
          defaultValue={form.typed('name', person?.name)}
          problem={form.problem('name')}
        />
        <Field
          name="email"
          label={words.email}
          type="email"
          autoComplete="off"
          readOnly={person !== null}
          hint={person ? words.emailFixed : undefined}
          defaultValue={form.typed('email', person?.email)}
          problem={form.problem('email')}
        />
        {!person && (
          <Field
            name="password"
            label={words.password}
            hint={words.passwordHint}
            type="text"
            autoComplete="off"
            spellCheck={false}
            problem={form.problem('password')}
          />
        )}
        <div className="sm:col-span-2">
          <Select
            name="role"
            label={words.role}
            hint={person ? words.roleNote : undefined}
            defaultValue={form.typed('role', person?.role ?? 'reporter')}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {`${workflow.roles[role]} – ${words.roleNotes[role]}`}
              </option>
            ))}
          </Select>
        </div>
        <Select name="language" label={words.language} defaultValue={form.typed('language', person?.language ?? 'vi')}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {account.languages[language]}
            </option>
          ))}
        </Select>
      </div>
      <RightSetTicks chosen={form.typed('rightSets', (person?.rightSets ?? []).join(' ')).split(' ')} />
      <SectionTicks
        name="sectionIds"
        title={words.sections}
        note={words.sectionsNote}
        sections={sections}
        chosen={ids('sectionIds')}
      />
      <SectionTicks
        name="selfPublishSectionIds"
        title={words.selfPublish}
        note={words.selfPublishNote}
        sections={sections}
        chosen={ids('selfPublishSectionIds')}
      />
      <div className="grid gap-2">
        {person && person.penNames.length > 0 && (
          <p>
            <span className="font-semibold">{words.penNames}: </span>
            {person.penNames.map((penName) => penName.name).join(', ')}
          </p>
        )}
        <TextField
          name="penNames"
          label={person ? words.addPenNames : words.penNames}
          hint={person ? words.penNamesNote : words.penNamesNoteNew}
          lang="vi"
          rows={2}
          key={person?.penNames.length}
          defaultValue={form.typed('penNames')}
          problem={form.problem('penNames')}
        />
      </div>
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{words.saved}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {person ? general.save : words.create}
        </Button>
      </div>
    </form>
  )
}
