'use client'

import type { LucideIcon } from 'lucide-react'

/** A button of the toolbar: an icon with its name and keys as tooltip, and whether it holds where the cursor is. */
export function ToolbarButton(props: {
  icon: LucideIcon
  label: string
  keys?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean
  /** The name is written beside the icon where there is room. */
  named?: boolean
  onPress: () => void
}) {
  const { icon: Icon, label, keys, pressed, disabled } = props
  return (
    <button
      type="button"
      className={`desk-tool ${props.named === true ? 'desk-tool-named' : ''}`}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      // The cursor stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      <Icon size={18} aria-hidden />
      {props.named === true && <span>{label}</span>}
    </button>
  )
}
