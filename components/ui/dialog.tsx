'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useMessages } from '../messages.tsx'
import { useSheetFocus } from './sheet-focus.ts'

const SHEET =
  'inset-x-0 bottom-0 mx-auto max-h-[92dvh] w-full sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh] sm:rounded-[4px]'
const FULL = 'inset-0 sm:inset-4 sm:rounded-[4px]'

/** A sheet over the page that keeps the keyboard within it and gives it back afterwards. */
export function Dialog(props: {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  /** Takes the whole window, for what is looked at in it. */
  full?: boolean
  /** Nothing but text: the text itself takes the focus, so that the keyboard can scroll it. */
  textOnly?: boolean
  children: ReactNode
}) {
  const { general } = useMessages()
  const focus = useSheetFocus(props.open)
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          aria-describedby={undefined}
          {...focus}
          // What is open within the sheet is closed by it first.
          onEscapeKeyDown={(event) => {
            if (document.activeElement?.closest('[data-own-escape]')) event.preventDefault()
          }}
          className={`fixed z-50 grid grid-rows-[auto_1fr] border border-rule bg-paper shadow-lg ${props.full ? FULL : `${SHEET} ${props.wide ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}`}
        >
          <div className="flex items-center gap-3 border-b border-rule py-1.5 pr-2 pl-4">
            <Radix.Title className="flex-1 font-semibold">{props.title}</Radix.Title>
            <Radix.Close
              aria-label={general.close}
              title={general.close}
              className="touchable inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-hover pointer-coarse:size-11"
            >
              <X size={18} aria-hidden />
            </Radix.Close>
          </div>
          <div
            data-sheet-work
            className="min-h-0 overflow-y-auto p-4 focus-visible:-outline-offset-2"
            {...(props.textOnly ? { role: 'region', 'aria-label': props.title, tabIndex: 0 } : {})}
          >
            {props.children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
