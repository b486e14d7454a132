'use client'

import type { Editor } from '@tiptap/core'
import { useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { useProposals } from '#components/ui/use-proposals.ts'
import { linkAddressFrom } from '#newsroom/document/link-address.ts'
import type { LinkableArticle } from '#newsroom/reading/published.ts'
import { useMessages } from '../../messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { ArticleOptions } from './article-options.tsx'
import { useLinkable } from './use-linkable.ts'

/** Asks where the chosen words lead: an address, or an article of this newspaper found by its words. */
export function LinkDialog(props: {
  editor: Editor
  timeZone: string
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { link } = useMessages().editor
  const { editor, onOpenChange } = props
  return (
    <Dialog
      look="desk"
      title={link.title}
      open={props.open}
      onOpenChange={onOpenChange}
      onClosed={() => editor.commands.focus()}
    >
      <LinkForm editor={editor} timeZone={props.timeZone} done={() => onOpenChange(false)} />
    </Dialog>
  )
}

function LinkForm({ editor, timeZone, done }: { editor: Editor; timeZone: string; done: () => void }) {
  const { editor: words, general } = useMessages()
  const id = useId()
  const present: unknown = editor.getAttributes('link').href
  const [typed, setTyped] = useState(typeof present === 'string' ? present : '')
  const [refused, setRefused] = useState(false)
  const address = linkAddressFrom(withinSite(typed))
  const found = useLinkable(address === null ? typed : '')
  // An address is no search for words.
  const items = address === null ? found.items : []
  const list = `${id}-articles`
  const proposals = useProposals({
    list,
    count: items.length,
    open: items.length > 0,
    idOf: (index) => `${id}-${items[index]?.number}`,
    mayMeanNone: true,
  })

  /** Without chosen words the link brings its own. */
  const set = (href: string, text: string) => {
    whenSettled(editor, () => {
      const chain = editor.chain().extendMarkRange('link')
      if (editor.state.selection.empty && !editor.isActive('link')) {
        chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run()
      } else chain.setLink({ href }).run()
    })
    done()
  }
  const take = (article: LinkableArticle) => set(article.path, article.title)
  const remove = () => {
    whenSettled(editor, () => editor.chain().extendMarkRange('link').unsetLink().run())
    done()
  }
  const chosen = items[proposals.at]
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined) take(chosen)
        else if (address !== null) set(address, typed.trim())
        else setRefused(true)
      }}
    >
      <div className="grid gap-1">
        <label htmlFor={`${id}-field`} className="desk-label">
          {words.link.address}
        </label>
        <input
          id={`${id}-field`}
          role="combobox"
          lang="vi"
          className="desk-input"
          autoComplete="off"
          aria-expanded={items.length > 0}
          {...proposals.field}
          aria-invalid={refused}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setRefused(false)
            proposals.startOver()
          }}
          onKeyDown={(event) => {
            if (items.length > 0) proposals.press(event)
          }}
        />
      </div>
      <p
        id={`${id}-hint`}
        role={refused ? 'alert' : undefined}
        className={`text-sm ${refused ? 'text-[var(--accent)]' : 'text-[var(--muted)]'}`}
      >
        {refused ? words.link.invalid : words.link.hint}
      </p>
      {address === null && (
        <ArticleOptions
          list={list}
          found={found}
          proposals={proposals}
          timeZone={timeZone}
          newest={typed.trim() === ''}
          onTake={take}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {typeof present === 'string' && (
          <button type="button" className="desk-button mr-auto" onClick={remove}>
            {words.link.remove}
          </button>
        )}
        <button type="button" className="desk-button" onClick={done}>
          {general.cancel}
        </button>
        <button type="submit" className="desk-button desk-button-main">
          {words.link.set}
        </button>
      </div>
    </form>
  )
}

/** An address of this very site as a path on it: it holds wherever the newspaper's own address will be. */
function withinSite(typed: string): string {
  const { origin } = window.location
  return typed.trim().startsWith(`${origin}/`) ? typed.trim().slice(origin.length) : typed
}
