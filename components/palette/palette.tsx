'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useId, useState } from 'react'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { onMac, useKeyNames } from '../keyboard/key-names.ts'
import { pressedShortcut } from '../keyboard/pressed.ts'
import { useMessages } from '../messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { type FormAction, UNSENT } from '../ui/form-state.ts'
import type { Place } from '../ui/place.ts'
import { type Choice, choicesFor } from './choices.ts'
import { type PaletteOffer, useOffersNow } from './palette-acts.tsx'
import { useFound } from './use-found.ts'

/** What the rail's button says to open the palette. */
export const OPEN_PALETTE = 'open-palette'

/**
 * Every place, every act that the viewer may take here, and every article, from the keyboard: Ctrl+K opens it everywhere
 * but in the text of an article, where that key sets a link.
 */
export function Palette(props: { places: readonly Place[]; mayWrite: boolean; newArticle: FormAction }) {
  const { palette: words } = useMessages()
  const now = useOffersNow()
  const [offers, setOffers] = useState<PaletteOffer[] | null>(null)

  useEffect(() => {
    const open = () => setOffers(now())
    const press = (event: KeyboardEvent) => {
      // The text has taken the key for itself, or a sheet lies over what would be offered.
      if (event.defaultPrevented || event.repeat || document.querySelector('[role="dialog"]')) return
      if (pressedShortcut(event, ['palette'], onMac()) === undefined) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', press)
    window.addEventListener(OPEN_PALETTE, open)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(OPEN_PALETTE, open)
    }
  }, [now])
  return (
    <Dialog title={words.title} open={offers !== null} onOpenChange={(open) => open || setOffers(null)}>
      {offers !== null && <Choices {...props} offers={offers} onDone={() => setOffers(null)} />}
    </Dialog>
  )
}

function Choices(props: Parameters<typeof Palette>[0] & { offers: readonly PaletteOffer[]; onDone: () => void }) {
  const messages = useMessages()
  const { palette: words, desk } = messages
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(typed.trim())
  const begin: Choice[] = props.mayWrite
    ? [
        {
          id: 'new-article',
          label: desk.newArticle,
          detail: '',
          run: () => startTransition(() => void props.newArticle(UNSENT, new FormData())),
        },
        { id: 'propose', label: words.propose, detail: '', path: newsroomPath.newSubject() },
      ]
    : []
  const groups = choicesFor(messages, {
    typed,
    places: props.places,
    offers: props.offers,
    begin,
    articles: found.items,
  })
  const all = groups.flatMap(({ choices }) => choices)
  const chosen = all[Math.min(at, all.length - 1)]
  const take = (choice: Choice) => {
    props.onDone()
    if ('path' in choice) router.push(choice.path)
    // What it opens takes the keyboard once this sheet has given it back.
    else setTimeout(choice.run)
  }
  return (
    <div className="grid gap-2">
      <input
        role="combobox"
        aria-label={words.field}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        autoComplete="off"
        lang="vi"
        maxLength={200}
        placeholder={words.field}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          // Arrows and Enter belong to the input method while it puts a letter together.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && chosen) {
            event.preventDefault()
            if (!event.repeat) take(chosen)
          }
          const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (way === 0 || all.length === 0) return
          event.preventDefault()
          setAt((Math.min(at, all.length - 1) + way + all.length) % all.length)
        }}
        className="touchable min-h-10 w-full rounded-[3px] border border-field/70 bg-paper px-3 text-[1rem] placeholder:text-muted"
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.title} className="max-h-[56dvh] overflow-y-auto">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options in groups, as a listbox has them
          <div key={group.name} role="group" aria-label={group.name} className="pt-1.5">
            <p aria-hidden className="px-2 text-[0.75rem] text-muted">
              {group.name}
            </p>
            {group.choices.map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names this option
              <div
                key={choice.id}
                id={`${id}-${choice.id}`}
                role="option"
                aria-selected={choice === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(choice)}
                ref={(element) => {
                  if (choice === chosen) element?.scrollIntoView({ block: 'nearest' })
                }}
                className="touchable flex min-h-9 cursor-pointer flex-wrap items-center gap-x-3 rounded-[3px] px-2 py-1.5 hover:bg-hover aria-selected:bg-hover aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink"
              >
                <span className="min-w-0">{choice.label}</span>
                {choice.detail !== '' && <span className="text-[0.8125rem] text-muted">{choice.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="min-h-5 text-[0.8125rem] text-muted">
        {found.state === 'searching'
          ? words.searching
          : found.state === 'unreachable'
            ? words.unreachable
            : all.length === 0
              ? words.none
              : words.found(all.length)}
      </p>
    </div>
  )
}

/** Opens the palette by mouse or thumb, and shows that there is a key for it. */
export function PaletteButton({ folded }: { folded: boolean }) {
  const { palette: words } = useMessages()
  const [keys] = useKeyNames()('palette')
  return (
    <button
      type="button"
      title={`${words.open} (${keys})`}
      onClick={() => window.dispatchEvent(new Event(OPEN_PALETTE))}
      className="touchable flex min-h-9 w-full items-center gap-2.5 rounded-[3px] px-2.5 text-left hover:bg-hover"
    >
      <Search size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span className={folded ? 'sr-only' : 'min-w-0 flex-1'}>{words.open}</span>
      {!folded && <kbd className="font-sans text-[0.75rem] text-muted">{keys}</kbd>}
    </button>
  )
}
