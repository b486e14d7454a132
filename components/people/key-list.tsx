'use client'

import { formatDate, formatShort } from '#newsroom/format/dates.ts'
import type { KeyView } from '#newsroom/people/program-key.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'

type Acts = { clock: Clock; replace: FormAction<{ token: string }>; end: FormAction }

/** The keys that hold, each to be replaced or ended. */
export function KeyList({ keys, ...acts }: { keys: readonly KeyView[] } & Acts) {
  const words = useMessages().programKeys
  if (keys.length === 0) return <p className="text-muted">{words.none}</p>
  return (
    <ul className="grid">
      {keys.map((each) => (
        <Key key={each.id} shown={each} {...acts} />
      ))}
    </ul>
  )
}

function Key({ shown, clock, replace, end }: { shown: KeyView } & Acts) {
  const messages = useMessages()
  const { list, scopes } = messages.programKeys
  const replacing = useForm(replace)
  const ending = useForm(end)
  const wrong = replacing.general([]) ?? ending.general([])
  const made = replacing.outcome?.ok && !replacing.pending ? replacing.outcome.token : null
  const used = shown.usedAt
    ? list.used(formatShort(shown.usedAt, clock.now, clock.zone, messages.preview.days), shown.usedFrom ?? '')
    : list.unused
  return (
    <li className="grid gap-2 border-b border-rule py-3 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-semibold break-words">{shown.name}</p>
          <p className="break-words">
            {list.actsFor(shown.person.name)}: {shown.scopes.map((scope) => scopes[scope]).join(', ')}
          </p>
          <p className="text-[0.8125rem] text-muted tabular-nums">
            {list.until(formatDate(shown.expiresAt, clock.zone))} · {used}
          </p>
          {shown.person.blocked && <p className="text-[0.8125rem] text-wrong">{list.blocked}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <form {...replacing.formProps}>
            <input type="hidden" name="keyId" value={shown.id} />
            <Button type="submit" pending={replacing.pending} aria-label={list.replaceOf(shown.name)}>
              {list.replace}
            </Button>
          </form>
          <form {...ending.formProps}>
            <input type="hidden" name="keyId" value={shown.id} />
            <Button type="submit" look="wrong" pending={ending.pending} aria-label={list.endOf(shown.name)}>
              {list.end}
            </Button>
          </form>
        </div>
      </div>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      {made && <GivenLink text={made} label={list.replaced} note={messages.programKeys.add.onlyNow} />}
    </li>
  )
}
