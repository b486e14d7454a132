'use client'

import { Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { NoticePlace } from '../ui/notice.tsx'

/** A link that is shown once, to be given to somebody; several stand one under the other, each after whose it is. */
export function GivenLink({ text, label, note }: { text: string; label: string; note?: string | undefined }) {
  const words = useMessages().inviting
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    const copied = await copyText(text)
    // What can't be copied for somebody is at least selected for their keyboard.
    if (!copied) field.current?.select()
    setSaid(copied ? words.copied : words.notCopied)
  }
  return (
    <div className="grid gap-2 border border-rule bg-ground p-3">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={Math.min(10, Math.max(2, text.split('\n').length))}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        className="w-full min-w-0 rounded-[3px] border border-field/70 bg-paper px-2 py-1.5 font-mono text-[0.8125rem] break-all"
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button onClick={() => void copy()}>
          <Copy size={16} aria-hidden />
          {words.copy}
        </Button>
        <NoticePlace>{said}</NoticePlace>
      </div>
      {note && <p className="text-[0.8125rem] text-muted">{note}</p>}
    </div>
  )
}
