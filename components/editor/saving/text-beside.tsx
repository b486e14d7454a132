'use client'

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { useMessages } from '#components/messages.tsx'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { jsonOf } from '#newsroom/document/json.ts'
import { shownNodes } from '../body/body-editor.ts'
import { sameContent } from './same-content.ts'

const LINES = ['kicker', 'title', 'dateline', 'sapo'] as const

/** One text whole, to be read beside another; fields and paragraphs that the other has not are marked. */
export function TextBeside({
  title,
  content,
  other,
  sectionName,
}: {
  title: string
  content: ArticleContent
  other: ArticleContent
  sectionName: (id: string | null) => string
}) {
  const { editor, saving } = useMessages()
  const { fields } = editor
  const besides = [
    { name: fields.section, text: sectionName(content.sectionId), differs: content.sectionId !== other.sectionId },
    {
      name: fields.bylines,
      text: content.bylines.map(({ name }) => name).join(', '),
      differs: JSON.stringify(content.bylines) !== JSON.stringify(other.bylines),
    },
    {
      name: fields.lead,
      text: content.lead?.caption ?? '',
      differs: !sameContent({ ...other, lead: content.lead }, other),
    },
  ].filter(({ differs }) => differs)

  return (
    <article className="min-w-0 border border-[var(--rule)] bg-[var(--paper)]">
      <h3 className="border-b border-[var(--rule)] px-4 py-2 text-sm font-semibold">{title}</h3>
      <div className="desk-beside">
        {LINES.filter((name) => content[name] !== '' || other[name] !== '').map((name) => (
          <p
            key={name}
            className={`desk-beside-${name}`}
            data-differs={content[name].normalize('NFC') !== other[name].normalize('NFC') || undefined}
          >
            {content[name] || '–'}
          </p>
        ))}
        {besides.map(({ name, text }) => (
          <p key={name} data-differs className="text-sm">
            {name}: {text || '–'} <span className="sr-only">({saving.conflict.changed})</span>
          </p>
        ))}
        <BodyBeside title={title} content={content} other={other} />
      </div>
    </article>
  )
}

function BodyBeside({ title, content, other }: { title: string; content: ArticleContent; other: ArticleContent }) {
  const editor = useEditor(
    {
      editable: false,
      immediatelyRender: false,
      extensions: [...shownNodes(), marking(other)],
      content: content.body,
      editorProps: { attributes: { role: 'document', 'aria-label': title, class: 'desk-body', lang: 'vi' } },
    },
    [content, other],
  )
  return <EditorContent editor={editor} />
}

/** Marks the blocks that the other text has not, word for word. */
function marking(other: ArticleContent): Extension {
  const known = new Set(other.body.content.map((block) => JSON.stringify(block).normalize('NFC')))
  return Extension.create({
    name: 'differences',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const marks: Decoration[] = []
            doc.forEach((node, offset) => {
              if (known.has(JSON.stringify(jsonOf(node)).normalize('NFC'))) return
              marks.push(Decoration.node(offset, offset + node.nodeSize, { 'data-differs': '' }))
            })
            return DecorationSet.create(doc, marks)
          },
        },
      }),
    ],
  })
}
