'use client'

import { PRIVACY_LETTERS } from '#newsroom/people/privacy-notice.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Signs the notice that stands above it. */
export function SignNoticeForm(props: { noticeVersion: number; next: string; action: FormAction }) {
  const words = useMessages().personalData.notice
  const form = useForm(props.action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="grid gap-3">
      <input type="hidden" name="noticeVersion" value={props.noticeVersion} />
      <input type="hidden" name="next" value={props.next} />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {words.sign}
        </Button>
      </div>
    </form>
  )
}

/** Writes the notice that everybody signs. */
export function PrivacyNoticeForm(props: { text: string; version: number; action: FormAction }) {
  const { personalData } = useMessages()
  const words = personalData.notice
  const form = useForm(props.action)
  const wrong = form.general(['privacyNotice'])
  return (
    <form {...form.formProps} className="grid gap-3">
      <input type="hidden" name="version" value={props.version} />
      <TextField
        name="privacyNotice"
        label={words.label}
        hint={words.hint}
        lang="vi"
        rows={8}
        maxLength={PRIVACY_LETTERS}
        defaultValue={form.typed('privacyNotice', props.text)}
        problem={form.problem('privacyNotice')}
      />
      <NoticePlace>
        {wrong && <Notice kind="wrong">{wrong}</Notice>}
        {form.done && !form.pending && <Notice kind="done">{words.saved}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" pending={form.pending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
