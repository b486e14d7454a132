'use client'

import { type Newspaper, REQUIRED_BY_LAW } from '#newsroom/papers/newspaper.ts'
import { LANGUAGES } from '#newsroom/people/roles.ts'
import { SMALL_EDITS } from '#newsroom/people/small-edits.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select, Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { Part } from '../ui/part.tsx'
import { useForm } from '../ui/use-form.ts'

const MASTHEAD = [
  'name',
  'slogan',
  'governingBody',
  'licenceNumber',
  'licenceDate',
  'licenceIssuer',
  'address',
  'phone',
  'email',
  'headName',
  'headTitle',
  'governingBodyLabel',
  'licenceLabel',
] as const
const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_BY_LAW)
const HOURS = ['dutyWaitingHours', 'dutyHeldHours'] as const
/** The least and the most of each. */
const BACKUPS = {
  backupHour: [0, 23],
  backupEvery: [1, 24],
  backupDays: [1, 366],
  backupWeeks: [0, 520],
  backupMonths: [0, 240],
} as const
const BACKUP_FIELDS = ['backupHour', 'backupEvery', 'backupDays', 'backupWeeks', 'backupMonths'] as const
const FIELDS = [...MASTHEAD, ...HOURS, ...BACKUP_FIELDS, 'datelineCode', 'timeZone', 'accent']

/** The newspaper's own facts and choices. */
export function NewspaperForm(props: {
  newspaper: Newspaper
  version: number
  zones: readonly string[]
  action: FormAction
}) {
  const { newspaper, version, zones, action } = props
  const { settings: words, account, general, revision, workflow } = useMessages()
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  const line = (name: (typeof MASTHEAD)[number] | 'datelineCode', hint?: string) => (
    <Field
      key={name}
      name={name}
      label={words.fields[name]}
      hint={hint ?? (REQUIRED.has(name) && newspaper[name] === '' ? words.mustHave : undefined)}
      lang="vi"
      maxLength={300}
      defaultValue={form.typed(name, newspaper[name])}
      problem={form.problem(name)}
    />
  )
  return (
    <form {...form.formProps}>
      <input type="hidden" name="version" value={version} />
      <Part title={words.mastheadTitle} note={words.mastheadNote}>
        <div className="grid gap-4 sm:grid-cols-2">
          {MASTHEAD.map((name) =>
            line(name, name in words.notes ? words.notes[name as keyof typeof words.notes] : undefined),
          )}
        </div>
      </Part>
      <Part title={words.lookTitle}>
        <div className="grid gap-4 sm:grid-cols-2">
          {line('datelineCode', words.notes.datelineCode)}
          <Field
            name="accent"
            type="color"
            label={words.fields.accent}
            hint={words.notes.accent}
            defaultValue={form.typed('accent', newspaper.accent)}
            problem={form.problem('accent')}
          />
          <Select
            name="timeZone"
            label={words.fields.timeZone}
            hint={words.notes.timeZone}
            defaultValue={form.typed('timeZone', newspaper.timeZone)}
          >
            {[...new Set([newspaper.timeZone, ...zones])].map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </Select>
          <Select
            name="language"
            label={words.fields.language}
            defaultValue={form.typed('language', newspaper.language)}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {account.languages[language]}
              </option>
            ))}
          </Select>
        </div>
      </Part>
      <Part id="rules" title={words.rulesTitle}>
        <Tick
          name="fourEyes"
          value="yes"
          defaultChecked={newspaper.fourEyes}
          label={words.fields.fourEyes}
          hint={words.notes.fourEyes}
        />
        <div className="mt-3 max-w-[30rem]">
          <Select
            name="smallEdits"
            label={words.fields.smallEdits}
            hint={words.notes.smallEdits}
            defaultValue={form.typed('smallEdits', newspaper.smallEdits)}
          >
            {SMALL_EDITS.map((least) => (
              <option key={least} value={least}>
                {least === 'nobody' ? revision.nobody : revision.from(workflow.roles[least])}
              </option>
            ))}
          </Select>
        </div>
      </Part>
      <Part title={words.dutyTitle} note={words.dutyNote}>
        <div className="grid gap-4 sm:grid-cols-2">
          {HOURS.map((name) => (
            <Field
              key={name}
              name={name}
              type="number"
              inputMode="numeric"
              min={1}
              max={336}
              label={words.fields[name]}
              defaultValue={form.typed(name, String(newspaper[name]))}
              problem={form.problem(name)}
            />
          ))}
        </div>
      </Part>
      <Part title={words.backupTitle} note={words.backupNote}>
        <div className="grid gap-4 sm:grid-cols-2">
          {BACKUP_FIELDS.map((name) => (
            <Field
              key={name}
              name={name}
              type="number"
              inputMode="numeric"
              min={BACKUPS[name][0]}
              max={BACKUPS[name][1]}
              label={words.fields[name]}
              defaultValue={form.typed(name, String(newspaper[name]))}
              problem={form.problem(name)}
            />
          ))}
        </div>
      </Part>
      <div className="sticky bottom-14 grid gap-3 border-t border-rule bg-paper py-3 md:bottom-0">
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
