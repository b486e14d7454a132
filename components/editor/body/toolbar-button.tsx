'use client'

import type { LucideIcon } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { ButtonHTMLAttributes, Ref } from 'react'

type Tool = {
  icon: LucideIcon
  label: string
  keys?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean
  /** On a phone it stands among the first few, in this place; the others are behind one button. */
  first?: number
  /** The name is written beside the icon where there is room. */
  named?: boolean
  onPress: () => void
}

/** A tool of the desk: an icon with its name and keys as tooltip, and whether it holds where the cursor is. */
export function ToolButton(
  props: Tool & Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Tool> & { ref?: Ref<HTMLButtonElement> },
) {
  const { icon: Icon, label, keys, pressed, named = false, first, onPress, onMouseDown, onClick, ...rest } = props
  return (
    <button
      {...rest}
      type="button"
      data-first={first}
      className={`desk-tool ${named ? 'desk-tool-named' : ''}`}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-label={label}
      aria-pressed={pressed}
      onMouseDown={(event) => {
        onMouseDown?.(event)
        // The cursor stays in the text.
        event.preventDefault()
      }}
      onClick={(event) => {
        onClick?.(event)
        onPress()
      }}
    >
      <Icon size={18} aria-hidden />
      {named && <span>{label}</span>}
    </button>
  )
}

/** The same as one of a toolbar, where arrows lead from tool to tool. */
export function ToolbarButton(props: Tool) {
  return (
    <Toolbar.Button asChild disabled={props.disabled ?? false}>
      <ToolButton {...props} />
    </Toolbar.Button>
  )
}
