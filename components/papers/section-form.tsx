'use client'

import { LIMITS } from '#newsroom/kit/limits.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

const FIELDS = ['name', 'slug', 'parentId', 'description']

export type SectionItem = {
  id: string
  version: number
  name: string
  slug: string
  parentId: string | null
  description: string | null
}

/** Adds a section, or changes one: its name and address, what it is under, what its page says of it. */
export function SectionForm(props: {
  /** Null where one is added. */
  section: SectionItem | null
  sections: readonly SectionItem[]
  action: FormAction
}) {
  const { section, sections, action } = props
  const { settings, arranging, general } = useMessages()
  const words = arranging.sections
  const form = useForm(action, { clearWhenDone: section === null })
  const wrong = form.general(FIELDS)
  const id = section?.id ?? 'new-section'
  const hasSections = sections.some(({ parentId }) => parentId !== null && parentId === section?.id)
  const parents = sections.filter((each) => each.parentId === null && each.id !== section?.id)
  return (
    <form {...form.formProps} className="grid gap-3">
      {section && (
        <>
          <input type="hidden" name="sectionId" value={section.id} />
          <input type="hidden" name="version" value={section.version} />
        </>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          id={`${id}-name`}
          name="name"
          label={settings.sections.name}
          lang="vi"
          maxLength={LIMITS.name}
          defaultValue={form.typed('name', section?.name)}
          problem={form.problem('name')}
        />
        <Field
          id={`${id}-slug`}
          name="slug"
          label={settings.sections.slug}
          hint={settings.sections.slugNote}
          maxLength={LIMITS.name}
          defaultValue={form.typed('slug', section?.slug)}
          problem={form.problem('slug')}
        />
      </div>
      {hasSections ? (
        <p className="text-muted">{words.hasSections}</p>
      ) : (
        <Select
          id={`${id}-parent`}
          name="parentId"
          label={words.under}
          hint={section ? words.underNote : undefined}
          defaultValue={form.typed('parentId', section?.parentId ?? '')}
          problem={form.problem('parentId')}
        >
          <option value="">{words.inMasthead}</option>
          {parents.map((parent) => (
            <option key={parent.id} value={parent.id}>
              {parent.name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        id={`${id}-description`}
        name="description"
        label={words.description}
        hint={words.descriptionNote}
        lang="vi"
        rows={2}
        maxLength={LIMITS.description}
        defaultValue={form.typed('description', section?.description ?? '')}
        problem={form.problem('description')}
      />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look={section ? 'plain' : 'main'} pending={form.pending}>
          {section ? general.save : settings.sections.add}
        </Button>
      </div>
    </form>
  )
}
