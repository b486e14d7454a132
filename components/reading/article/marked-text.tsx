import type { ReactNode } from 'react'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import type { DocumentMark, TextNode } from '#newsroom/document/types.ts'
import { assertUnreachable } from '#newsroom/kit/assert-unreachable.ts'

/** A run of text with what is laid on it: weight, slant, a link. */
export function MarkedText({ node }: { node: TextNode }): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => marked(inner, mark), node.text)
}

function marked(inner: ReactNode, mark: DocumentMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'link':
      return <BodyLink href={mark.attrs.href}>{inner}</BodyLink>
    case 'insertion':
      return <ins data-suggestion={mark.attrs.id}>{inner}</ins>
    case 'deletion':
      return <del data-suggestion={mark.attrs.id}>{inner}</del>
    default:
      return assertUnreachable(mark)
  }
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
