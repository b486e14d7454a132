'use client'

import { PenLine, SpellCheck } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useKeyNames } from '../../keyboard/key-names.ts'
import { useMessages } from '../../messages.tsx'
import type { EditMode } from './remembered-mode.ts'
import type { Suggesting } from './use-suggesting.ts'

const ICONS = { direct: PenLine, suggest: SpellCheck }

/** Whether what is typed is the text, or a suggestion. */
export function ModeSwitch({ suggesting }: { suggesting: Suggesting }) {
  const words = useMessages().suggesting.mode
  const keys = useKeyNames()('suggest')[0]
  const modes: { mode: EditMode; hint: string }[] = [
    { mode: 'direct', hint: words.directHint },
    { mode: 'suggest', hint: words.suggestHint },
  ]
  return (
    <fieldset className="desk-modes">
      <legend className="sr-only">{words.label}</legend>
      {modes.map(({ mode, hint }) => {
        const Icon = ICONS[mode]
        return (
          <Toolbar.Button
            key={mode}
            type="button"
            className="desk-tool desk-tool-named"
            aria-pressed={suggesting.mode === mode}
            title={`${hint} (${keys})`}
            // The cursor stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => suggesting.choose(mode)}
          >
            <Icon size={18} aria-hidden />
            <span>{words[mode]}</span>
          </Toolbar.Button>
        )
      })}
    </fieldset>
  )
}
