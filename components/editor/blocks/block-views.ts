import { ReactNodeViewRenderer } from '@tiptap/react'
import type { NodeViews } from '#newsroom/document/nodes.ts'
import { FigureView } from '../body/figure-view.tsx'
import { TableView } from '../body/table-view.tsx'
import { BoxView } from './box-view.tsx'
import { EmbedView } from './embed-view.tsx'
import { AttachmentView, AudioView } from './file-view.tsx'
import { FootnoteView } from './footnote-view.tsx'
import { GalleryView } from './gallery-view.tsx'
import { PullQuoteView } from './pull-quote-view.tsx'

/** How the nodes of the one list are shown while they are written. */
export function blockViews(): NodeViews {
  return {
    figure: ReactNodeViewRenderer(FigureView, { as: 'figure' }),
    gallery: ReactNodeViewRenderer(GalleryView),
    pullQuote: ReactNodeViewRenderer(PullQuoteView),
    box: ReactNodeViewRenderer(BoxView),
    embed: ReactNodeViewRenderer(EmbedView),
    audio: ReactNodeViewRenderer(AudioView),
    attachment: ReactNodeViewRenderer(AttachmentView),
    // The rows go right into the table, as its body.
    table: ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' }),
    footnote: ReactNodeViewRenderer(FootnoteView, { as: 'span' }),
  }
}
