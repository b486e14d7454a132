'use client'

import { useState } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { type KeptForm, wordsOf } from '../ui/kept-form.ts'
import { stepsLabel } from './use-steps.ts'

/** Words that were being typed for a step which somebody else's step has overtaken: to be read, copied, put away. */
export function StrandedWords({ form, onDrop }: { form: KeptForm; onDrop: () => void }) {
  const messages = useMessages()
  const words = messages.returns.stranded
  const [copied, setCopied] = useState(false)
  const text = wordsOf(form)
  if (text === '') return null
  return (
    <div role="status" className="grid basis-full gap-2 border-l-2 border-wrong py-1 pl-3">
      <p>{words.text(stepsLabel(messages, form.steps))}</p>
      <p className="max-h-32 overflow-y-auto whitespace-pre-line text-muted" lang="vi">
        {text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? words.copied : words.copy}
        </Button>
        <Button small look="quiet" onClick={onDrop}>
          {words.drop}
        </Button>
      </div>
    </div>
  )
}
