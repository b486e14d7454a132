'use client'

import type { Editor } from '@tiptap/core'
import { Ellipsis } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { SideToggle } from '#components/side/side-toggle.tsx'
import type { useBodyFiles } from '../blocks/body-files.ts'
import { InsertMenu } from '../blocks/insert-menu.tsx'
import { Toolbar } from '../body/toolbar.tsx'
import { useKeyboardHeight } from '../body/use-keyboard-height.ts'
import { FindBar } from '../find/find-bar.tsx'
import type { useArticleFind } from '../find/use-article-find.ts'
import { StatusLine } from '../saving/status-line.tsx'
import type { Draft } from '../saving/use-draft.ts'
import { ModeSwitch } from '../suggesting/mode-switch.tsx'
import type { Suggesting } from '../suggesting/use-suggesting.ts'
import type { useView } from '../view/use-view.ts'
import { ViewTools } from '../view/view-tools.tsx'
import type { DeskDialog } from './desk-dialogs.tsx'

/** What stays in sight above the text: where the text is, the next step, the tools, and what is being looked for. */
export function DeskHead(props: {
  draft: Draft
  editor: Editor | null
  timeZone: string
  stepBar: ReactNode
  view: ReturnType<typeof useView>
  find: ReturnType<typeof useArticleFind>
  suggesting: Suggesting
  onFiles: ReturnType<typeof useBodyFiles>['bring']
  open: (dialog: DeskDialog) => void
}) {
  const { draft, editor, find, open } = props
  const { autosave, state, journal } = draft
  const { tools } = useMessages().editor
  /** On a phone: whether the tools are shown that stand behind one button. */
  const [more, setMore] = useState(false)
  useKeyboardHeight()
  return (
    <div className="desk-head desk-head-writing" data-more={more ? '' : undefined}>
      <div className="desk-head-row">
        <StatusLine
          state={state}
          journal={journal}
          timeZone={props.timeZone}
          onRetry={() => void autosave.flush()}
          onSignIn={() => open('sign-in')}
        />
        <div className="desk-head-steps">{props.stepBar}</div>
      </div>
      {/* One stop of the Tab key, with arrows between the tools. */}
      <Radix.Root aria-label={tools.label} loop={false} className="desk-head-tools flex items-center">
        <Toolbar
          editor={editor}
          onLink={() => open('link')}
          onPicture={() => open('picture')}
          onPasteArticle={() => open('paste')}
          insertMenu={
            <InsertMenu
              editor={editor}
              onGallery={() => open('gallery')}
              onVideo={() => open('video')}
              onFiles={props.onFiles}
            />
          }
        />
        <Radix.Button
          className="desk-tool desk-tool-more"
          title={tools.more}
          aria-label={tools.more}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          <Ellipsis size={18} aria-hidden />
        </Radix.Button>
        <ViewTools view={props.view} onFind={() => find.show(false)} onKeys={() => open('keys')}>
          <ModeSwitch suggesting={props.suggesting} />
        </ViewTools>
        <SideToggle />
      </Radix.Root>
      {find.open && <FindBar find={find} mayReplace={editor?.isEditable === true} />}
    </div>
  )
}
