'use client'

import Link from 'next/link'
import { SUBJECT_LIMITS } from '#newsroom/planning/subject.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Field, Select, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

const FIELDS = ['title', 'brief', 'sectionId', 'plannedOn'] as const

/** Proposes a subject, or changes what one says. */
export function SubjectForm(props: {
  /** Null where it is a new one. */
  subject: { id: string; version: number; title: string; brief: string; sectionId: string } | null
  plannedOn: string
  timeZone: string
  sections: readonly { id: string; name: string }[]
  action: FormAction
  /** Where somebody goes who thinks better of it. */
  back: string
}) {
  const { subject, sections } = props
  const { planning, general } = useMessages()
  const { fields } = planning
  const form = useForm(props.action)
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-5">
      {subject && (
        <>
          <input type="hidden" name="subjectId" value={subject.id} />
          <input type="hidden" name="version" value={subject.version} />
        </>
      )}
      <Field
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        lang="vi"
        maxLength={SUBJECT_LIMITS.title}
        autoComplete="off"
        defaultValue={form.typed('title', subject?.title)}
        problem={form.problem('title')}
      />
      <TextField
        name="brief"
        label={fields.brief}
        hint={fields.briefHint}
        rows={6}
        lang="vi"
        spellCheck
        maxLength={SUBJECT_LIMITS.brief}
        defaultValue={form.typed('brief', subject?.brief)}
        problem={form.problem('brief')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          name="sectionId"
          label={fields.section}
          defaultValue={form.typed('sectionId', subject?.sectionId)}
          problem={form.problem('sectionId')}
        >
          <option value="">{fields.noSection}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
        <TimeField
          id="field-plannedOn"
          name="plannedOn"
          of="day"
          zone={props.timeZone}
          label={fields.day}
          hint={fields.dayHint}
          defaultValue={form.typed('plannedOn', props.plannedOn)}
          problem={form.problem('plannedOn')}
        />
      </div>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" pending={form.pending}>
          {subject ? planning.edit.submit : planning.propose.submit}
        </Button>
        <Link href={props.back} prefetch={false} className={buttonClass('quiet')}>
          {general.cancel}
        </Link>
      </div>
    </form>
  )
}
