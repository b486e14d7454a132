import type { ReactNode } from 'react'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import type { DocumentMark, TextNode } from '#newsroom/document/types.ts'
import { glued } from '#newsroom/text/glue.ts'

/** A run of text with what is laid on it: weight, slant, place, a link. `together`: with what no line may end within held together. */
export function MarkedText({ node, together = false }: { node: TextNode; together?: boolean }): ReactNode {
  const text = together ? glued(node.text) : node.text
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => marked(inner, mark), text)
}

function marked(inner: ReactNode, mark: DocumentMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'raised':
      return <sup>{inner}</sup>
    case 'lowered':
      return <sub>{inner}</sub>
    case 'struck':
      return <s>{inner}</s>
    case 'underlined':
      return <u>{inner}</u>
    case 'rightToLeft':
      return <bdi dir="rtl">{inner}</bdi>
    case 'link':
      return <BodyLink href={mark.attrs.href}>{inner}</BodyLink>
    case 'insertion':
      return <ins data-suggestion={mark.attrs.id}>{inner}</ins>
    case 'deletion':
      return <del data-suggestion={mark.attrs.id}>{inner}</del>
    default:
      return ofLater(mark, inner)
  }
}

/** A mark that only a later release knows, while both serve the same text. None of this release gets here. */
function ofLater(_: never, inner: ReactNode): ReactNode {
  return inner
}

function BodyLink({ href, children }: { href: string; children: ReactNode }) {
  // Checked when it was saved; checked once more where it would do harm.
  if (!isLinkAddress(href)) return children
  const leavesSite = /^https?:/i.test(href)
  return (
    <a href={href} rel={leavesSite ? 'external noopener' : undefined}>
      {children}
    </a>
  )
}
