import { createElement, Fragment, type ReactNode } from 'react'
import { footnotes, textOf } from '#newsroom/document/plain-text.ts'
import {
  type AnyNode,
  type DocumentNode,
  type Footnote,
  type InnerBlock,
  LIST_STYLES,
} from '#newsroom/document/types.ts'
import { ArticleFigure } from './article-figure.tsx'
import { ArticleTable } from './article-table.tsx'
import type { BodyOptions } from './body-options.ts'
import { Box } from './insets/box.tsx'
import { Embed } from './insets/embed.tsx'
import { Attachment, Audio } from './insets/files.tsx'
import { FootnoteMark, Footnotes } from './insets/footnotes.tsx'
import { Gallery } from './insets/gallery.tsx'
import { PullQuote } from './insets/pull-quote.tsx'
import { MarkedText } from './marked-text.tsx'
import { asSuggested, suggestedBreaks } from './suggested.tsx'

type Options = BodyOptions & {
  /** The notes of the whole body in their order: a note's number is its place among them. */
  notes: readonly Footnote[]
}

/** The text of an article. Every node that can be written has its case here; the compiler sees to it. */
export function ArticleBody({ document, ...options }: BodyOptions & { document: DocumentNode }) {
  const notes = footnotes(document)
  return (
    <div className="article-body">
      {all(document.content, { ...options, notes })}
      <Footnotes notes={notes} options={options} />
    </div>
  )
}

/** What is rendered here never changes order, so the parts stand one after another and need no keys. */
function all(nodes: readonly AnyNode[] | undefined, options: Options): ReactNode {
  return inARow((nodes ?? []).map((node) => show(node, options)))
}

function inARow(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

function show(node: AnyNode, options: Options): ReactNode {
  // Text carries its marks itself, and an item can't be wrapped within its list.
  if (node.type === 'text' || node.type === 'listItem') return shown(node, options)
  return asSuggested(node, shown(node, options))
}

function shown(node: AnyNode, options: Options): ReactNode {
  switch (node.type) {
    case 'doc':
      return all(node.content, options)
    case 'paragraph':
      // Empty paragraphs are traces of typing, not of meaning.
      return node.content && node.content.length > 0 ? (
        <p>
          {suggestedBreaks(node)}
          {all(node.content, options)}
        </p>
      ) : null
    case 'heading':
      return createElement(
        node.attrs.level === 2 ? 'h2' : 'h3',
        null,
        suggestedBreaks(node),
        all(node.content, options),
      )
    case 'text':
      return <MarkedText node={node} together={options.together ?? false} />
    case 'hardBreak':
      return <br />
    case 'bulletList':
      return <ul>{all(node.content, options)}</ul>
    case 'orderedList':
      return (
        <ol
          start={node.attrs?.start ?? 1}
          type={node.attrs?.type}
          reversed={node.attrs?.reversed}
          style={node.attrs?.type && { listStyleType: LIST_STYLES[node.attrs.type] }}
        >
          {all(node.content, options)}
        </ol>
      )
    case 'listItem':
      return (
        <li value={node.attrs?.value}>
          {suggestedBreaks(node)}
          {asSuggested(node, blocksOf(node.content, options))}
        </li>
      )
    case 'blockquote':
      return <blockquote>{all(node.content, options)}</blockquote>
    case 'figure': {
      const facts = Object.hasOwn(options.pictures, node.attrs.mediaId)
        ? options.pictures[node.attrs.mediaId]
        : undefined
      return (
        <ArticleFigure
          facts={facts ?? null}
          src={(size) => (facts ? options.pictureSrc(node.attrs.mediaId, facts, size) : '')}
          caption={textOf(node)}
          credit={node.attrs.credit}
          alt={node.attrs.alt}
          photo={options.words.photo}
        />
      )
    }
    case 'gallery':
      return <Gallery node={node} options={options} />
    case 'pullQuote':
      return <PullQuote node={node} />
    case 'box': {
      const [title, ...blocks] = node.content
      return <Box title={title}>{all(blocks.map(belowTitle), options)}</Box>
    }
    case 'boxTitle':
      return textOf(node)
    case 'embed':
      return <Embed node={node} options={options} />
    case 'audio':
      return <Audio node={node} options={options} />
    case 'attachment':
      return <Attachment node={node} options={options} />
    case 'footnote':
      return <FootnoteMark number={options.notes.indexOf(node) + 1} options={options} />
    case 'horizontalRule':
      return <hr />
    case 'table':
      return (
        <ArticleTable
          node={node}
          blocks={(content) => blocksOf(content, options)}
          text={(text) => show(text, options)}
          name={options.words.body.table}
        />
      )
    case 'tableRow':
      return all(node.content, options)
    case 'tableHeader':
    case 'tableCell':
      return blocksOf(node.content, options)
    default:
      return ofLater(node, options)
  }
}

/**
 * What a later release put into a text, which this one serves as long as both run side by side: the words in it. The
 * compiler sees to it that no node of this release gets here.
 */
function ofLater(node: never, options: Options): ReactNode {
  const later: { content?: readonly AnyNode[] } = node
  return all(later.content, options)
}

/** One paragraph in a cell or a list item needs no paragraph around it. */
function blocksOf(blocks: readonly InnerBlock[], options: Options): ReactNode {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph') return all(blocks, options)
  return others.every((block) => block.type !== 'paragraph' || !block.content?.length)
    ? inARow([all(first.content, options), all(others, options)])
    : all(blocks, options)
}

/** The headings in a box stand below its title. */
function belowTitle(block: InnerBlock): InnerBlock {
  return block.type === 'heading' ? { ...block, attrs: { level: 3 } } : block
}
