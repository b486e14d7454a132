import type { Extensions, Node, NodeViewRenderer } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListKeymap } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { attribute } from './attribute.ts'
import { Box, BoxTitle } from './box.ts'
import { Embed } from './embed.ts'
import { Figure } from './figure.ts'
import { Attachment, Audio } from './file-block.ts'
import { Footnote } from './footnote.ts'
import { Gallery } from './gallery.ts'
import { INSET } from './inset.ts'
import { Lowered, Raised, RightToLeft, Struck, Underlined } from './letter-marks.ts'
import { isLinkAddress } from './link-address.ts'
import { ListItem, OrderedList } from './lists.ts'
import type { ViewedNode } from './node-facts.ts'
import { PullQuote } from './pull-quote.ts'
import { Deletion, Insertion, SUGGESTIONS } from './suggestion-marks.ts'
import { Table, TableCell, TableHeader } from './table.ts'

/** Headings within an article; the title is level 1. */
const HEADING_LEVELS = [2, 3] as const

/** What the editor adds to the nodes: how they are shown while being written. It adds no node and no attribute. */
export type NodeViews = Record<ViewedNode, NodeViewRenderer>

/**
 * The one list of what an article's body can hold, for the editor, the server's check and the reading page alike: what
 * can be written can be checked and shown. Made without a DOM; the editor passes its views and puts its own behaviour
 * (placeholder, history, shortcuts) beside the list.
 */
export function documentNodes(views: Partial<NodeViews> = {}): Extensions {
  const viewed = (node: Node) => {
    const view = views[node.name as ViewedNode]
    return view === undefined ? node : node.extend({ addNodeView: () => view })
  }
  return [
    Document.extend({ content: `(block | ${INSET})+`, marks: SUGGESTIONS }),
    Paragraph,
    Text,
    heading,
    Bold,
    Italic,
    link,
    Raised,
    Lowered,
    Struck,
    Underlined,
    RightToLeft,
    Insertion,
    Deletion,
    BulletList.extend({ marks: SUGGESTIONS }),
    OrderedList,
    ListItem,
    // Backspace and Delete at the edges of list items behave as in a word processor.
    ListKeymap,
    Blockquote.extend({ marks: SUGGESTIONS }),
    viewed(Figure),
    viewed(Gallery),
    viewed(PullQuote),
    viewed(Box),
    BoxTitle,
    viewed(Embed),
    viewed(Audio),
    viewed(Attachment),
    viewed(Footnote),
    HorizontalRule,
    HardBreak,
    viewed(Table),
    TableRow,
    TableHeader,
    TableCell,
  ]
}

const heading = Heading.configure({ levels: [...HEADING_LEVELS] }).extend({
  addAttributes() {
    return {
      level: { ...attribute({ name: 'level', default: 2, validate: isHeadingLevel }), rendered: false },
    }
  },
})

const link = Link.configure({
  openOnClick: false,
  // Nothing turns into a link by itself while somebody types.
  autolink: false,
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => isLinkAddress(address),
}).extend({
  addAttributes() {
    return { href: attribute({ name: 'href', default: null, validate: isLinkAddress }) }
  },
})

function isHeadingLevel(value: unknown): boolean {
  return HEADING_LEVELS.some((level) => level === value)
}
