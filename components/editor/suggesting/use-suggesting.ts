import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { formatShort } from '#newsroom/format/dates.ts'
import { newId } from '#newsroom/kit/id.ts'
import { isAuthor } from '#newsroom/people/relations.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import type { Unsuggestable } from '#newsroom/suggestions/suggester.ts'
import { useMessages } from '../../messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { colourOf } from './author-colour.ts'
import { decide, goTo, nextSuggestion, suggestionHere } from './decide.ts'
import { type EditMode, rememberedMode, rememberMode } from './remembered-mode.ts'
import { LOOK_AGAIN, type Look } from './suggested-look.ts'
import type { SuggestingDesk } from './suggesting.ts'

/** Whose a suggestion is; `at` is null while the server has not seen it. */
export type SuggestedBy = { person: { id: string; name: string }; at: string | null }

/** Suggesting on the desk of an article: the way of editing, and whose the suggestions in the text are. */
export function useSuggesting(start: {
  articleId: string
  viewer: { id: string; name: string }
  /** Who wrote the article. */
  author: { id: string; name: string }
  /** Whose the suggestions are that the server knows. */
  authors: Readonly<Record<string, SuggestionAuthor>>
  timeZone: string
  editor: () => Editor | null
}) {
  const { articleId, viewer, timeZone } = start
  const messages = useMessages()
  const [mode, setMode] = useState<EditMode | null>(null)
  const [refused, setRefused] = useState<Unsuggestable | null>(null)
  const [told, setTold] = useState<Readonly<Record<string, SuggestionAuthor>>>({})
  const authors = useMemo(() => ({ ...told, ...start.authors }), [told, start.authors])

  // The page is made on the server first, which knows nothing of this browser.
  useEffect(() => setMode(rememberedMode(articleId, viewer.id)), [articleId, viewer.id])
  const choose = useCallback(
    (wanted: EditMode) => {
      rememberMode(articleId, viewer.id, wanted)
      setMode(wanted)
      setRefused(null)
    },
    [articleId, viewer.id],
  )

  const authorOf = useCallback(
    (id: string): SuggestedBy => authors[id] ?? { person: viewer, at: null },
    [authors, viewer],
  )
  const timeOf = useCallback(
    (at: string | null) =>
      at === null ? messages.suggesting.justNow : formatShort(new Date(at), new Date(), timeZone, messages.desk.within),
    [messages, timeZone],
  )
  const lookOf = (id: string): Look => {
    const { person, at } = authorOf(id)
    return {
      colour: colourOf(person.id, viewer.id, Object.values(authors)),
      title: messages.suggesting.by(person.id === viewer.id ? messages.suggesting.you : person.name, timeOf(at)),
    }
  }

  // The editor is made once and asks whoever is here now.
  const now = useRef({ mode, authorOf, lookOf })
  now.current = { mode, authorOf, lookOf }
  const { current: desk } = useRef<SuggestingDesk & { lookOf: (id: string) => Look }>({
    on: () => now.current.mode === 'suggest',
    by: { mine: (id) => now.current.authorOf(id).person.id === viewer.id, newId: () => newId() },
    refused: setRefused,
    lookOf: (id) => now.current.lookOf(id),
  })

  const { editor } = start
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of the authors is what changed
  useEffect(() => {
    const present = editor()
    if (present === null) return
    whenSettled(present, () => present.view.dispatch(present.state.tr.setMeta(LOOK_AGAIN, true)))
  }, [authors, editor])

  const acts = useMemo(() => {
    const within = (act: (editor: Editor) => void) => () => {
      const present = editor()
      if (present?.isEditable !== true) return false
      act(present)
      return true
    }
    const step = (direction: 1 | -1) =>
      within((present) => {
        const id = nextSuggestion(present, direction)
        if (id !== null) goTo(present, id)
      })
    const here = (decision: 'accept' | 'refuse') =>
      within((present) => {
        const id = suggestionHere(present)
        if (id !== null) decide(present, (each) => (each === id ? decision : 'leave'))
      })
    return { next: step(1), previous: step(-1), accept: here('accept'), refuse: here('refuse') }
  }, [editor])

  /** The server has told of more authors, with a newer text. */
  const tell = useCallback(
    (more: Readonly<Record<string, SuggestionAuthor>>) => setTold((before) => ({ ...before, ...more })),
    [],
  )

  return {
    mode: mode ?? 'direct',
    /** Somebody else's article, and never asked. */
    asks: mode === null && !isAuthor(viewer, { authorId: start.author.id }),
    author: start.author,
    choose,
    toggle: () => choose(mode === 'suggest' ? 'direct' : 'suggest'),
    refused,
    forgetRefused: () => setRefused(null),
    viewerId: viewer.id,
    authorOf,
    timeOf,
    tell,
    desk,
    acts,
  }
}

export type Suggesting = ReturnType<typeof useSuggesting>
