'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useMessages } from '#components/messages.tsx'
import { useSheetFocus } from '#components/ui/sheet-focus.ts'

/** A dialog of the desk: a sheet over the page that keeps the keyboard within it and gives it back afterwards. */
export function Dialog(props: {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  /** Called when the dialog has closed; answers whether it put the focus where it belongs, else what had it has it again. */
  onClosed?: () => boolean
  children: ReactNode
}) {
  const { general } = useMessages()
  const focus = useSheetFocus(props.open, props.onClosed)
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="desk-overlay" />
        <Radix.Content
          className={`desk-dialog ${props.wide === true ? 'max-w-4xl' : 'max-w-md'}`}
          aria-describedby={undefined}
          {...focus}
        >
          <header className="flex items-center gap-3 border-b border-[var(--rule)] px-4 py-2">
            <Radix.Title className="flex-1 font-semibold">{props.title}</Radix.Title>
            <Radix.Close className="desk-icon" aria-label={general.close} title={general.close}>
              <X size={18} aria-hidden />
            </Radix.Close>
          </header>
          <div data-sheet-work className="min-h-0 flex-1 overflow-y-auto">
            {props.children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
