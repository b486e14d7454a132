'use client'

import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Table } from 'lucide-react'
import { DropdownMenu, Toolbar } from 'radix-ui'
import { useMessages } from '#components/messages.tsx'
import { whenSettled } from '../saving/settled.ts'

type TableAct = [label: string, act: (chain: ChainedCommands) => ChainedCommands]

/** Puts in a table, or changes rows and columns of the one that the cursor is in. */
export function TableMenu({ editor }: { editor: Editor | null }) {
  const { tools, table } = useMessages().editor
  const inside = useEditorState({ editor, selector: ({ editor }) => editor?.isActive('table') === true }) === true
  const groups: TableAct[][] = inside
    ? [
        [
          [table.rowBefore, (chain) => chain.addRowBefore()],
          [table.rowAfter, (chain) => chain.addRowAfter()],
          [table.columnBefore, (chain) => chain.addColumnBefore()],
          [table.columnAfter, (chain) => chain.addColumnAfter()],
        ],
        [
          [table.headerRow, (chain) => chain.toggleHeaderRow()],
          [table.headerColumn, (chain) => chain.toggleHeaderColumn()],
          [table.mergeOrSplit, (chain) => chain.mergeOrSplit()],
        ],
        [
          [table.deleteRow, (chain) => chain.deleteRow()],
          [table.deleteColumn, (chain) => chain.deleteColumn()],
          [table.deleteTable, (chain) => chain.deleteTable()],
        ],
      ]
    : [[[table.insert, (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })]]]

  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger
          className="desk-tool"
          title={tools.table}
          aria-label={tools.table}
          data-held={inside || undefined}
        >
          <Table size={18} aria-hidden />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="desk-menu"
          sideOffset={4}
          align="start"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            editor?.commands.focus()
          }}
        >
          {groups.map((group, index) => (
            <DropdownMenu.Group key={group[0]?.[0]} className={index > 0 ? 'border-t border-[var(--rule)]' : ''}>
              {group.map(([label, act]) => (
                <DropdownMenu.Item
                  key={label}
                  className="desk-menu-item"
                  onSelect={() => {
                    if (editor !== null) whenSettled(editor, () => act(editor.chain().focus()).run())
                  }}
                >
                  {label}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
