'use client'

import { SHIFT_NOTE_LIMIT } from '#newsroom/duty/duty.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

const FIELDS = ['shiftNote'] as const

/** Where one shift writes to the next. */
export function ShiftNoteForm({ action }: { action: FormAction }) {
  const words = useMessages().duty.notes
  const form = useForm(action, { clearWhenDone: true })
  const wrong = form.general(FIELDS)
  return (
    <form {...form.formProps} className="grid gap-2 py-3">
      <TextField
        name="shiftNote"
        label={words.label}
        hint={words.hint}
        placeholder={words.placeholder}
        rows={4}
        lang="vi"
        maxLength={SHIFT_NOTE_LIMIT}
        defaultValue={form.typed('shiftNote')}
        problem={form.problem('shiftNote')}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={form.pending}>
          {words.submit}
        </Button>
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {form.done && !form.pending && <Notice kind="done">{words.saved}</Notice>}
        </NoticePlace>
      </div>
    </form>
  )
}
