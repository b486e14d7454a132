'use client'

import { Fragment } from 'react'
import { useMessages } from '../messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKeyNames } from './key-names.ts'
import { type ShortcutPlace, shortcutsOf } from './shortcuts.ts'

/** The keys of the places given, from the one list that they are bound from. */
export function ShortcutHelp(props: {
  places: readonly ShortcutPlace[]
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { keys } = useMessages().writing
  return (
    <Dialog
      title={keys.title}
      open={props.open}
      onOpenChange={props.onOpenChange}
      size={props.places.length > 2 ? 'wide' : 'narrow'}
      textOnly
    >
      <div className={props.places.length > 2 ? 'gap-x-10 sm:columns-2' : ''}>
        {(['everywhere', ...props.places] as const).map((place) => (
          <ShortcutList key={place} place={place} />
        ))}
      </div>
    </Dialog>
  )
}

/** The keys of one place with what they do. */
export function ShortcutList({ place }: { place: ShortcutPlace }) {
  const { keys } = useMessages().writing
  const named = useKeyNames()
  return (
    <section className="mb-5 break-inside-avoid-column">
      <h3 className="mb-1 font-semibold">{keys.places[place]}</h3>
      <dl>
        {shortcutsOf(place).map((name) => (
          <div key={name} className="flex items-baseline justify-between gap-4 border-b border-rule py-1.5">
            <dt className="min-w-0">{keys.names[name]}</dt>
            <dd className="shrink-0 text-right">
              {named(name).map((press, index) => (
                <Fragment key={press}>
                  {index > 0 && <span className="text-muted"> {keys.or} </span>}
                  <kbd className="rounded-[3px] border border-rule bg-ground px-1.5 py-0.5 font-sans text-[0.8125rem] whitespace-nowrap">
                    {press}
                  </kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
