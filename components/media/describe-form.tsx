'use client'

import { LIMITS } from '#newsroom/kit/limits.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { SaidByFile } from './said-by-file.tsx'

const FIELDS = ['caption', 'credit', 'alt'] as const

/** The words that a picture is proposed with when it is put into an article. */
export function DescribeForm(props: { picture: MediaView; version: number; mayDescribe: boolean; action: FormAction }) {
  const { picture, version, mayDescribe, action } = props
  const { desk, editor, general } = useMessages()
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps} className="grid content-start gap-4">
      <input type="hidden" name="mediaId" value={picture.id} />
      <input type="hidden" name="version" value={version} />
      <p className="text-muted">{mayDescribe ? desk.library.describeNote : desk.library.mayNot}</p>
      <TextField
        name="caption"
        label={editor.fields.caption}
        lang="vi"
        rows={2}
        maxLength={LIMITS.caption}
        disabled={!mayDescribe}
        defaultValue={form.typed('caption', picture.caption)}
        problem={form.problem('caption')}
      />
      <Field
        name="credit"
        label={editor.fields.credit}
        lang="vi"
        maxLength={LIMITS.credit}
        disabled={!mayDescribe}
        defaultValue={form.typed('credit', picture.credit)}
        problem={form.problem('credit')}
      />
      <SaidByFile
        says={picture.says}
        present={picture}
        onTake={
          mayDescribe
            ? (field, text, pressed) => {
                const input = pressed.form?.elements.namedItem(field)
                if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.value = text
              }
            : null
        }
      />
      <TextField
        name="alt"
        label={editor.fields.alt}
        hint={editor.placeholders.alt}
        lang="vi"
        rows={2}
        maxLength={LIMITS.alt}
        disabled={!mayDescribe}
        defaultValue={form.typed('alt', picture.alt)}
        problem={form.problem('alt')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{desk.library.saved}</Notice>}
      </NoticePlace>
      {mayDescribe && (
        <div>
          <Button type="submit" look="main" pending={form.pending}>
            {general.save}
          </Button>
        </div>
      )}
    </form>
  )
}
