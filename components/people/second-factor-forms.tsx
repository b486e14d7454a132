'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'

type GivesCodes = FormAction<{ codes: string[] }>

/** Begins to set a second factor up. */
export function StartForm({ action, label }: { action: FormAction; label: string }) {
  const form = useForm(action)
  return (
    <form {...form.formProps} className="grid gap-3">
      <NoticePlace>{form.general([])}</NoticePlace>
      <div>
        <Button type="submit" look="main" pending={form.pending}>
          {label}
        </Button>
      </div>
    </form>
  )
}

/** Switches it on by the first code; then the recovery codes stand in the place of the form. */
export function ConfirmForm({ action, next, children }: { action: GivesCodes; next: string; children: ReactNode }) {
  const words = useMessages().secondFactor
  const form = useForm(action)
  const wrong = form.general(['code'])
  if (form.outcome?.ok) return <Codes codes={form.outcome.codes} next={next} />
  return (
    <div className="grid gap-4">
      {children}
      <form {...form.formProps} className="grid max-w-xs gap-4">
        <Field
          name="code"
          label={words.start.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          required
          problem={form.problem('code') && words.wrongCode}
        />
        <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
        <div>
          <Button type="submit" look="main" pending={form.pending}>
            {words.start.confirm}
          </Button>
        </div>
      </form>
    </div>
  )
}

/** Ten other recovery codes, for the password. */
export function RenewCodesForm({ action, next }: { action: GivesCodes; next: string }) {
  const words = useMessages().secondFactor
  const form = useForm(action)
  if (form.outcome?.ok) return <Codes codes={form.outcome.codes} next={next} />
  return (
    <ByPassword form={form} id="renew-password">
      <Button type="submit" pending={form.pending}>
        {words.codes.renew}
      </Button>
    </ByPassword>
  )
}

/** Switches it off, for the password. */
export function SwitchOffForm({ action }: { action: FormAction }) {
  const words = useMessages().secondFactor
  const form = useForm(action)
  return (
    <ByPassword form={form} id="off-password">
      <Button type="submit" look="wrong" pending={form.pending}>
        {words.off.submit}
      </Button>
    </ByPassword>
  )
}

type AnyForm = Pick<ReturnType<typeof useForm>, 'formProps' | 'general' | 'problem'>

function ByPassword({ form, id, children }: { form: AnyForm; id: string; children: ReactNode }) {
  const words = useMessages().secondFactor
  const wrong = form.general(['presentPassword'])
  return (
    <form {...form.formProps} className="grid max-w-xs gap-4">
      <Field
        name="presentPassword"
        id={id}
        label={words.password}
        type="password"
        autoComplete="current-password"
        required
        problem={form.problem('presentPassword') && words.wrongPassword}
      />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>{children}</div>
    </form>
  )
}

function Codes({ codes, next }: { codes: readonly string[]; next: string }) {
  const words = useMessages().secondFactor.codes
  return (
    <div className="grid gap-4">
      <h3 className="font-semibold">{words.title}</h3>
      <p>{words.lead}</p>
      <GivenLink text={codes.join('\n')} label={words.label} />
      <p>
        {/* Whoever had to set it up first gets the frame of the newsroom with a page that is loaded anew. */}
        <a href={next} className={buttonClass('main')}>
          {words.kept}
        </a>
      </p>
    </div>
  )
}
