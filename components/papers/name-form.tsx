'use client'

import type { ReactNode } from 'react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** A name, and an address where the thing has one that can be chosen: for adding a section or topic, or changing it. */
export function NameForm(props: {
  /** Sets the ids of this form's fields apart from those of others on the page. */
  formId: string
  action: FormAction
  /** What is sent along: ids and the version. */
  hidden: Record<string, string | number>
  name: { label: string; stored: string }
  slug?: { label: string; hint: string; stored: string }
  submit: string
  adds?: boolean
  children?: ReactNode
}) {
  const { formId, action, hidden, name, slug, submit, adds = false } = props
  const form = useForm(action, { clearWhenDone: adds })
  const wrong = form.general(['name', 'slug'])
  return (
    <form {...form.formProps} className="grid gap-3">
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div className={`grid gap-3 ${slug ? 'sm:grid-cols-2' : ''}`}>
        <Field
          id={`${formId}-name`}
          name="name"
          label={name.label}
          lang="vi"
          maxLength={LIMITS.name}
          defaultValue={form.typed('name', name.stored)}
          problem={form.problem('name')}
        />
        {slug && (
          <Field
            id={`${formId}-slug`}
            name="slug"
            label={slug.label}
            hint={slug.hint}
            maxLength={LIMITS.name}
            defaultValue={form.typed('slug', slug.stored)}
            problem={form.problem('slug')}
          />
        )}
      </div>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div className="flex gap-2">
        <Button type="submit" look={adds ? 'main' : 'plain'} pending={form.pending}>
          {submit}
        </Button>
        {props.children}
      </div>
    </form>
  )
}
