'use client'

import { Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { formatDateAndTime, formatShort } from '#newsroom/format/dates.ts'
import { PREVIEW_DAYS, type PreviewDays, type PreviewLink } from '#newsroom/previews/preview.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import type { Previews } from './use-preview.ts'

/** The address to give away, for how long it opens, and all that are open, each to be copied or revoked. */
export function PreviewLinks({ previews, timeZone }: { previews: Previews; timeZone: string }) {
  const words = useMessages().preview
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const id = useId()
  const { current, links } = previews
  const copy = async (link: PreviewLink) => {
    const copied = await copyText(link.address)
    // What can't be copied for somebody is at least selected for their keyboard.
    if (!copied && link.id === current?.id) field.current?.select()
    setSaid(copied ? words.copied : words.notCopied)
  }
  return (
    <section aria-labelledby={`${id}-give`} className="grid min-w-0 content-start gap-4 lg:overflow-y-auto lg:pr-1">
      <div className="grid gap-1">
        <h3 id={`${id}-give`} className="font-semibold">
          {words.give}
        </h3>
        <p className="text-[0.8125rem] text-muted">{words.note}</p>
      </div>
      <label className="grid gap-1">
        <span className="text-[0.8125rem]">{words.lasts}</span>
        <select
          value={previews.days}
          onChange={(event) => previews.chooseDays(Number(event.target.value) as PreviewDays)}
          className="min-h-9 rounded-[3px] border border-field bg-paper px-2 pointer-coarse:min-h-11"
        >
          {PREVIEW_DAYS.map((days) => (
            <option key={days} value={days}>
              {words.daysOf(days)}
            </option>
          ))}
        </select>
      </label>
      {current !== null ? (
        <div className="grid gap-2">
          <label className="grid gap-1">
            <span className="text-[0.8125rem]">{words.address}</span>
            <input
              ref={field}
              readOnly
              value={current.address}
              onFocus={(event) => event.target.select()}
              className="min-h-9 w-full min-w-0 rounded-[3px] border border-field bg-ground px-2 text-[0.8125rem] pointer-coarse:min-h-11"
            />
          </label>
          <Button look="main" onClick={() => void copy(current)}>
            <Copy size={16} aria-hidden />
            {words.copy}
          </Button>
        </div>
      ) : (
        <Button pending={previews.busy} onClick={() => previews.make()}>
          {words.make}
        </Button>
      )}
      <NoticePlace>{said !== null && <Notice kind="done">{said}</Notice>}</NoticePlace>
      {links.length > 0 && (
        <div className="grid gap-1">
          <h3 className="font-semibold">{words.openOnes}</h3>
          <ul className="grid">
            {links.map((link) => (
              <OpenPreview
                key={link.id}
                link={link}
                timeZone={timeZone}
                onCopy={() => void copy(link)}
                onRevoke={() => previews.revoke(link.id, () => setSaid(words.revoked))}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function OpenPreview(props: { link: PreviewLink; timeZone: string; onCopy: () => void; onRevoke: () => void }) {
  const words = useMessages().preview
  const { link, timeZone } = props
  const at = (iso: string) => new Date(iso)
  const version = words.version(link.ordinal, formatShort(at(link.savedAt), new Date(), timeZone, words.days))
  return (
    <li
      data-about={link.id}
      className="grid grid-cols-[1fr_auto] items-center gap-x-2 border-t border-rule py-2 text-[0.8125rem]"
    >
      <span className="min-w-0">
        <span className="block font-semibold">{version}</span>
        <span className="block text-muted">
          {words.expires(formatDateAndTime(at(link.expiresAt), timeZone))} · {words.by(link.createdBy)}
        </span>
      </span>
      <span className="flex gap-1">
        <Button small look="quiet" aria-label={words.copyOf(version)} title={words.copy} onClick={props.onCopy}>
          <Copy size={14} aria-hidden />
        </Button>
        <Button small aria-label={words.revokeOf(version)} onClick={props.onRevoke}>
          {words.revoke}
        </Button>
      </span>
    </li>
  )
}
