'use client'

import { Eye, Keyboard, Search } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { useKeyNames } from '../../keyboard/key-names.ts'
import { useMessages } from '../../messages.tsx'
import { Menu, MenuCheck, MenuItem, MenuLine, Named } from '../../ui/menu.tsx'
import { ToolbarButton } from '../body/toolbar-button.tsx'
import type { View } from './use-view.ts'

/** The group of tools for looking at the article, at the end of the toolbar: buttons given by others, then the menu. */
export function ViewTools(props: { view: View; onFind: () => void; onKeys: () => void; children?: ReactNode }) {
  const { view } = props
  const words = useMessages().writing.view
  const keysAs = useKeyNames()
  return (
    <div className="desk-view-tools">
      <ToolbarButton icon={Search} label={words.find} keys={keysAs('find')[0]} onPress={props.onFind} />
      {props.children}
      <Menu
        trigger={
          <Toolbar.Button className="desk-tool desk-tool-named" title={words.title} aria-label={words.title}>
            <Eye size={18} aria-hidden />
            <span>{words.title}</span>
          </Toolbar.Button>
        }
      >
        <MenuCheck
          label={words.outline}
          keys={keysAs('outline')[0]}
          checked={view.outline}
          onChange={view.showOutline}
        />
        <MenuCheck label={words.counts} keys={keysAs('counts')[0]} checked={view.counts} onChange={view.showCounts} />
        <MenuLine />
        <MenuCheck
          label={words.focusMode}
          keys={keysAs('focusMode')[0]}
          checked={view.focusMode}
          onChange={view.setFocusMode}
        />
        {view.fullScreen !== null && (
          <MenuCheck
            label={words.fullScreen}
            keys={keysAs('fullScreen')[0]}
            checked={view.fullScreen.on}
            onChange={view.fullScreen.toggle}
          />
        )}
        <MenuLine />
        <MenuItem onSelect={props.onKeys}>
          <Keyboard size={16} aria-hidden className="shrink-0" />
          <Named label={words.keys} keys={keysAs('help')[0]} />
        </MenuItem>
      </Menu>
    </div>
  )
}
