'use client'

import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

const ITEM =
  'touchable flex min-h-8.5 w-full items-center gap-2 rounded-[2px] px-2.5 text-left outline-none data-disabled:opacity-50 data-highlighted:bg-hover'

/** A menu that opens from a button. The button is the first child, as one element. */
export function Menu(props: {
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'right' | 'bottom'
  children: ReactNode
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={props.align ?? 'end'}
          side={props.side ?? 'bottom'}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-[4px] border border-rule bg-paper p-1 shadow-lg"
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function MenuItem(props: { onSelect: () => void; wrong?: boolean; disabled?: boolean; children: ReactNode }) {
  return (
    <Radix.Item
      disabled={props.disabled ?? false}
      onSelect={props.onSelect}
      className={`${ITEM} ${props.wrong ? 'text-wrong' : ''}`}
    >
      {props.children}
    </Radix.Item>
  )
}

/** An item that is a link: `children` is the one link. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Radix.Item asChild className={ITEM}>
      {children}
    </Radix.Item>
  )
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-rule" />
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-1.5 pb-1 text-[0.75rem] text-muted">{children}</Radix.Label>
}

/** An item that something is switched on and off with; `keys` names the keys that do the same. */
export function MenuCheck(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  keys?: string | undefined
  label: string
}) {
  return (
    <Radix.CheckboxItem checked={props.checked} onCheckedChange={props.onChange} className={ITEM}>
      <span className="w-4 shrink-0">
        <Radix.ItemIndicator>
          <Check size={16} aria-hidden />
        </Radix.ItemIndicator>
      </span>
      <Named label={props.label} keys={props.keys} />
    </Radix.CheckboxItem>
  )
}

/** What an item is called, and the keys that do the same; they are set apart, and no part of the name. */
export function Named({ label, keys }: { label: string; keys?: string | undefined }) {
  return (
    <>
      <span className="flex-1">{label}</span>
      {keys !== undefined && (
        <kbd aria-hidden className="pl-6 font-sans text-[0.75rem] text-muted pointer-coarse:hidden">
          {keys}
        </kbd>
      )}
    </>
  )
}

/** A choice of one among few. */
export function MenuChoice<T extends string>(props: {
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}) {
  const choose = (value: string) => {
    const option = props.options.find((each) => each.value === value)
    if (option && option.value !== props.value) props.onChoose(option.value)
  }
  return (
    <Radix.RadioGroup value={props.value} onValueChange={choose}>
      {props.options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={`${ITEM} justify-between`}>
          {option.label}
          <Radix.ItemIndicator>
            <Check size={16} aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}
