'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { nameWithParent } from '#newsroom/papers/sections.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { MergeForm } from './merge-form.tsx'
import { SectionForm, type SectionItem } from './section-form.tsx'

/** The sections in the order of the masthead, those under each indented: each can be moved, and opened to be changed. */
export function SectionList(props: {
  sections: readonly SectionItem[]
  change: FormAction
  move: FormAction
  merge: FormAction
}) {
  const { sections } = props
  const { general, arranging } = useMessages()
  const form = useForm(props.move)
  const wrong = form.general([])
  return (
    <>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <ol className="border-t border-ink">
        {sections.map((section) => {
          const level = sections.filter(({ parentId }) => parentId === section.parentId)
          return (
            <li
              key={section.id}
              data-about={section.id}
              className={`flex items-start gap-2 border-b border-rule ${section.parentId === null ? '' : 'pl-5 sm:pl-8'}`}
            >
              <details className="group min-w-0 flex-1">
                <summary className="touchable flex min-h-10 items-baseline gap-3 py-2">
                  <span className={section.parentId === null ? 'font-semibold' : ''}>{section.name}</span>
                  <span className="truncate text-[0.8125rem] text-muted">/{section.slug}</span>
                  <span className="ml-auto text-[0.8125rem] underline underline-offset-2">{general.edit}</span>
                </summary>
                <div className="grid gap-5 pt-1 pb-5">
                  {/* A section that has been changed is another form: what was typed before has been taken over. */}
                  <SectionForm key={section.version} section={section} sections={sections} action={props.change} />
                  {sections.every(({ parentId }) => parentId !== section.id) && (
                    <MergeForm
                      formId={section.id}
                      name={section.name}
                      hidden={{ sectionId: section.id, version: section.version }}
                      into={sections
                        .filter(({ id }) => id !== section.id)
                        .map((each) => ({ id: each.id, name: nameWithParent(each, sections) }))}
                      consequence={arranging.merging.section}
                      action={props.merge}
                    />
                  )}
                </div>
              </details>
              <Move section={section} direction="earlier" disabled={level[0] === section} form={form} />
              <Move section={section} direction="later" disabled={level.at(-1) === section} form={form} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Move(props: {
  section: SectionItem
  direction: 'earlier' | 'later'
  disabled: boolean
  form: ReturnType<typeof useForm>
}) {
  const words = useMessages().settings.sections
  const { section, direction } = props
  const Arrow = direction === 'earlier' ? ArrowUp : ArrowDown
  const label = words[direction](section.name)
  const { action, onSubmit } = props.form.formProps
  return (
    <form action={action} onSubmit={onSubmit} className="pt-0.5">
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="direction" value={direction} />
      <Button type="submit" look="quiet" disabled={props.disabled} aria-label={label} title={label}>
        <Arrow size={16} aria-hidden />
      </Button>
    </form>
  )
}
