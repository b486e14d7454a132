'use client'

import { type ReactNode, useId } from 'react'
import { useMessages } from '#components/messages.tsx'
import { ArticleBody } from '#components/reading/article/article-body.tsx'
import type { Byline, PictureUse } from '#newsroom/articles/article.ts'
import type { MergeChoice, MergeConflict } from '#newsroom/changes/merge.ts'
import { fileIds, mediaIds } from '#newsroom/document/plain-text.ts'
import type { Block, DocumentNode } from '#newsroom/document/types.ts'
import { newsroomFilePath } from '#newsroom/media/files.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { useFileShelf } from '../blocks/file-shelf.tsx'
import { usePictureShelf } from '../body/picture-shelf.tsx'

/** What has been chosen so far, by the conflict's id. */
export type Choices = Readonly<Record<string, MergeChoice>>

/** What sections and topics are called. */
export type Naming = { section: (id: string | null) => string; topic: (id: string) => string }

/** The places that both sides changed, each with both texts whole; a person says which one stays. */
export function MergeChoices(props: {
  conflicts: readonly MergeConflict[]
  choices: Choices
  onChoose: (choices: Choices) => void
  /** What the two sides are called. */
  mine: string
  theirs: string
  naming: Naming
}) {
  const { conflict: words } = useMessages().saving
  const { conflicts, choices, onChoose } = props
  const all = (choice: MergeChoice) => onChoose(Object.fromEntries(conflicts.map(({ id }) => [id, choice])))
  return (
    <div className="grid gap-4">
      {conflicts.map((conflict, n) => (
        <Place
          key={conflict.id}
          {...props}
          conflict={conflict}
          title={words.place(n + 1, conflicts.length)}
          chosen={choices[conflict.id]}
          choose={(choice) => onChoose({ ...choices, [conflict.id]: choice })}
        />
      ))}
      {conflicts.length > 1 && (
        <p className="flex flex-wrap gap-2">
          <button type="button" className="desk-button desk-button-small" onClick={() => all('mine')}>
            {words.allMine}
          </button>
          <button type="button" className="desk-button desk-button-small" onClick={() => all('theirs')}>
            {words.allTheirs}
          </button>
        </p>
      )}
    </div>
  )
}

function Place(props: {
  conflict: MergeConflict
  title: string
  mine: string
  theirs: string
  chosen: MergeChoice | undefined
  choose: (choice: MergeChoice) => void
  naming: Naming
}) {
  const { saving, editor } = useMessages()
  const name = useId()
  const { conflict, chosen } = props
  const where = fieldName(conflict.field, editor.fields)
  const options: { choice: MergeChoice; label: string }[] = [
    { choice: 'mine', label: props.mine },
    { choice: 'theirs', label: props.theirs },
  ]
  if (conflict.field === 'body') options.push({ choice: 'both', label: saving.conflict.both })
  return (
    <fieldset className="desk-merge-place">
      <legend className="text-sm font-semibold">
        {props.title} · {where}
        <span className="sr-only">: {saving.conflict.choose(where)}</span>
      </legend>
      <div className="grid gap-3 md:grid-cols-2">
        {options.map(({ choice, label }) => (
          <label
            key={choice}
            className={`desk-merge-side ${choice === 'both' ? 'md:col-span-2' : ''}`}
            data-chosen={chosen === choice || undefined}
          >
            <span className="flex items-center gap-2 text-sm font-semibold">
              <input type="radio" name={name} checked={chosen === choice} onChange={() => props.choose(choice)} />
              {label}
            </span>
            {choice !== 'both' && <Side conflict={conflict} side={choice} naming={props.naming} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function fieldName(field: MergeConflict['field'], names: Readonly<Record<string, string>>): string {
  const name = field.startsWith('lead.') ? `${names.lead}: ${names[field.slice('lead.'.length)]}` : names[field]
  return name ?? field
}

function Side({ conflict, side, naming }: { conflict: MergeConflict; side: 'mine' | 'theirs'; naming: Naming }) {
  const { conflict: words } = useMessages().saving
  const text = (value: string) => <span className="whitespace-pre-line">{value === '' ? words.nothing : value}</span>
  switch (conflict.field) {
    case 'body':
      return <Blocks blocks={conflict[side]} />
    case 'section':
      return text(naming.section(conflict[side]))
    case 'topics':
      return text(conflict[side].map(naming.topic).join(', '))
    case 'bylines':
      return text(conflict[side].map((byline: Byline) => byline.name).join(', '))
    case 'lead':
      return <Lead lead={conflict[side]} />
    default:
      return text(conflict[side])
  }
}

function Lead({ lead }: { lead: PictureUse | null }): ReactNode {
  const { conflict: words } = useMessages().saving
  if (lead === null) return words.nothing
  const figure: Block = {
    type: 'figure',
    attrs: { mediaId: lead.mediaId, alt: lead.alt, credit: lead.credit },
    ...(lead.caption === '' ? {} : { content: [{ type: 'text', text: lead.caption }] }),
  }
  return <Blocks blocks={[figure]} />
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const { saving, site } = useMessages()
  const shelf = usePictureShelf()
  const fileShelf = useFileShelf()
  if (blocks.length === 0) return <span className="text-sm text-[var(--muted)]">{saving.conflict.removed}</span>
  const document: DocumentNode = { type: 'doc', content: [...blocks] }
  const pictures = Object.fromEntries(
    mediaIds(document).flatMap((id) => {
      const facts = shelf.picture(id)
      return facts ? [[id, facts]] : []
    }),
  )
  const files = Object.fromEntries(
    fileIds(document).flatMap((id) => {
      const file = fileShelf.file(id)
      return file ? [[id, file]] : []
    }),
  )
  return (
    <ArticleBody
      document={document}
      pictures={pictures}
      pictureSrc={(mediaId, _facts, size) => newsroomPicturePath(mediaId, size)}
      files={files}
      fileSrc={newsroomFilePath}
      words={site}
    />
  )
}
