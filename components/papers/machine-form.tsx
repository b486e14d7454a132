'use client'

import type { MachineFiles } from '#newsroom/papers/machine-files.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { Part } from '../ui/part.tsx'
import { useForm } from '../ui/use-form.ts'

const LINES = ['securityContact', 'securityPolicy'] as const
const FIELDS = ['adsTxt', 'robotsTxt', ...LINES]

/** What the newspaper tells machines beside its articles. */
export function MachineForm(props: { files: MachineFiles; version: number; action: FormAction }) {
  const { files, version, action } = props
  const { machines: words, general, settings } = useMessages()
  const form = useForm(action)
  const wrong = form.general(FIELDS)
  const text = (name: 'adsTxt' | 'robotsTxt', path: string) => (
    <>
      <TextField
        name={name}
        label={words.fields[name]}
        hint={words.notes[name]}
        rows={8}
        spellCheck={false}
        autoCapitalize="off"
        defaultValue={form.typed(name, files[name])}
        problem={form.problem(name)}
      />
      <SeeFile path={path} words={words} />
    </>
  )
  return (
    <form {...form.formProps}>
      <input type="hidden" name="version" value={version} />
      <Part title={words.adsTitle}>{text('adsTxt', '/ads.txt')}</Part>
      <Part title={words.robotsTitle}>{text('robotsTxt', '/robots.txt')}</Part>
      <Part title={words.securityTitle}>
        <div className="grid gap-4 sm:grid-cols-2">
          {LINES.map((name) => (
            <Field
              key={name}
              name={name}
              label={words.fields[name]}
              hint={words.notes[name]}
              maxLength={300}
              spellCheck={false}
              autoCapitalize="off"
              defaultValue={form.typed(name, files[name])}
              problem={form.problem(name)}
            />
          ))}
        </div>
        <SeeFile path="/.well-known/security.txt" words={words} />
      </Part>
      <div className="sticky bottom-14 grid gap-3 border-t border-rule bg-paper py-3 md:bottom-0">
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {form.done && !form.pending && <Notice kind="done">{settings.saved}</Notice>}
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

function SeeFile({ path, words }: { path: string; words: { see: string } }) {
  return (
    <p>
      <a href={path} className="touchable inline-flex min-h-8 items-center underline underline-offset-2">
        {words.see}: {path}
      </a>
    </p>
  )
}
