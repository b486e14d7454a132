'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useMessages } from '../messages.tsx'
import { useSheetFocus } from './sheet-focus.ts'

/** `window`: takes the whole window, for what is looked at in it. */
type Size = 'narrow' | 'wide' | 'window'

const SHEET =
  'inset-x-0 bottom-0 mx-auto max-h-[92dvh] w-full sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh] sm:rounded-[4px]'

/** How a sheet looks over a page of the newsroom, and over the writing desk, which is styled for itself. */
const LOOKS = {
  page: {
    overlay: 'fixed inset-0 z-40 bg-black/45',
    sheet: 'fixed z-50 grid grid-rows-[auto_1fr] border border-rule bg-paper shadow-lg',
    size: {
      narrow: `${SHEET} sm:max-w-lg`,
      wide: `${SHEET} sm:max-w-3xl`,
      window: 'inset-0 sm:inset-4 sm:rounded-[4px]',
    } satisfies Record<Size, string>,
    head: 'flex items-center gap-3 border-b border-rule py-1.5 pr-2 pl-4',
    close:
      'touchable inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-hover pointer-coarse:size-11',
    work: 'min-h-0 overflow-y-auto p-4 focus-visible:-outline-offset-2',
  },
  desk: {
    overlay: 'desk-overlay',
    sheet: 'desk-dialog',
    size: { narrow: 'max-w-md', wide: 'max-w-4xl', window: 'max-w-none' } satisfies Record<Size, string>,
    head: 'flex items-center gap-3 border-b border-[var(--rule)] px-4 py-2',
    close: 'desk-icon',
    work: 'min-h-0 flex-1 overflow-y-auto',
  },
}

/** A sheet over the page that keeps the keyboard within it and gives it back afterwards. */
export function Dialog(props: {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  size?: Size
  look?: keyof typeof LOOKS
  /** Nothing but text: the text itself takes the focus, so that the keyboard can scroll it. */
  textOnly?: boolean
  /** Called when the dialog has closed; answers whether it put the focus where it belongs, else what had it has it again. */
  onClosed?: () => boolean
  children: ReactNode
}) {
  const { general } = useMessages()
  const focus = useSheetFocus(props.open, props.onClosed)
  const look = LOOKS[props.look ?? 'page']
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={look.overlay} />
        <Radix.Content
          aria-describedby={undefined}
          {...focus}
          // What is open within the sheet is closed by it first.
          onEscapeKeyDown={(event) => {
            if (document.activeElement?.closest('[data-own-escape]')) event.preventDefault()
          }}
          className={`${look.sheet} ${look.size[props.size ?? 'narrow']}`}
        >
          <div className={look.head}>
            <Radix.Title className="flex-1 font-semibold">{props.title}</Radix.Title>
            <Radix.Close aria-label={general.close} title={general.close} className={look.close}>
              <X size={18} aria-hidden />
            </Radix.Close>
          </div>
          <div
            data-sheet-work
            className={look.work}
            {...(props.textOnly ? { role: 'region', 'aria-label': props.title, tabIndex: 0 } : {})}
          >
            {props.children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
