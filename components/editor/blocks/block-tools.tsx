'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { ArrowDown, ArrowUp, GripVertical, type LucideIcon, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { type Direction, moveBlockAt } from './move-block.ts'

/** What can be done with a block as a whole: dragged by its handle, moved by one place, taken out. */
export function BlockTools(
  props: Pick<ReactNodeViewProps, 'editor' | 'getPos' | 'deleteNode'> & {
    /** What the block is called in the names of the buttons. */
    name: string
    children?: ReactNode
  },
) {
  const { editor, getPos, name } = props
  const { blocks } = useMessages()
  const move = (direction: Direction) => () =>
    whenSettled(editor, () => {
      const position = getPos()
      if (position !== undefined) moveBlockAt(editor, position, direction)
    })
  return (
    <div contentEditable={false} className="desk-block-tools">
      <span data-drag-handle draggable className="desk-icon cursor-grab" title={blocks.drag(name)}>
        <GripVertical size={18} aria-hidden />
      </span>
      {props.children}
      <Tool icon={ArrowUp} label={blocks.moveUp(name)} act={move('up')} />
      <Tool icon={ArrowDown} label={blocks.moveDown(name)} act={move('down')} />
      <Tool icon={Trash2} label={blocks.remove(name)} act={() => whenSettled(editor, props.deleteNode)} />
    </div>
  )
}

/** A small button in a block's row of tools. */
export function Tool({ icon: Icon, label, act }: { icon: LucideIcon; label: string; act: () => void }) {
  return (
    <button type="button" className="desk-icon" title={label} aria-label={label} onClick={act}>
      <Icon size={18} aria-hidden />
    </button>
  )
}
