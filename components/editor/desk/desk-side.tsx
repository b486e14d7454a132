import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/messages.tsx'
import { SideTabs } from '#components/side/side-tabs.tsx'
import { SideFields } from '../fields/side-fields.tsx'
import type { Draft } from '../saving/use-draft.ts'
import { SuggestionPanel } from '../suggesting/suggestion-panel.tsx'
import type { Suggesting } from '../suggesting/use-suggesting.ts'
import type { WritingDeskProps } from './writing-desk-props.ts'

/** What stands beside the text: its suggestions, its fields, and what the page brings. */
export function DeskSide(props: {
  page: WritingDeskProps
  draft: Draft
  editor: Editor | null
  suggesting: Suggesting
  locked: boolean
  captionWaiting: string
}) {
  const { page, draft, editor, suggesting, locked } = props
  const { aboutArticle } = useMessages().editor
  return (
    <SideTabs
      label={aboutArticle}
      panels={{
        ...page.beside,
        suggestions: (
          <fieldset disabled={locked} className="contents">
            {/* Anew when the editor is there: until its first transaction it would go on seeing none. */}
            <SuggestionPanel key={editor === null ? 'none' : 'made'} editor={editor} suggesting={suggesting} />
          </fieldset>
        ),
        fields: (
          <fieldset disabled={locked} className="contents">
            <SideFields
              fields={draft.fields}
              change={draft.change}
              sections={page.sections}
              topics={page.topics}
              penNames={page.penNames}
              mayUseLibrary={page.mayUseLibrary}
              captionWaiting={props.captionWaiting}
            />
          </fieldset>
        ),
      }}
    />
  )
}
