import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model'

const NAME = 'data-toa-soan'

/**
 * Writes what is copied here, and says that it was copied here: other sites have editors of the same make, and mark their
 * copies in the same way, but their pictures and files are not ours.
 */
export class OwnSerializer extends DOMSerializer {
  static of(schema: Schema): OwnSerializer {
    const { nodes, marks } = DOMSerializer.fromSchema(schema)
    return new OwnSerializer(nodes, marks)
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target)
    // Called for what is within nodes too; only the outermost has no target.
    if (target === undefined) written.firstElementChild?.setAttribute(NAME, location.origin)
    return written
  }
}

/** True for HTML of the clipboard that was copied in a desk of this newspaper. */
export function isOwnCopy(html: string): boolean {
  return html.includes(`${NAME}="${location.origin}"`) && /\sdata-pm-slice\s*=/i.test(html)
}
