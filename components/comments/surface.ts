import type { AnchorPlace } from '#newsroom/comments/anchor.ts'
import type { Choice } from '#newsroom/comments/anchors/place-range.ts'
import type { ThreadView } from '#newsroom/comments/comments.ts'

/** Words that somebody chose to comment on. */
export type Chosen = { place: AnchorPlace; choice: Choice }

/** The text as it is shown on this page, be it on the desk or to read. */
export type Surface = {
  /** The words that are chosen now, and where on the screen they are. */
  chosen: () => (Chosen & { box: DOMRect | null }) | null
  /** Keeps chosen words while a comment on them is written; null lets them go. */
  hold: (chosen: Chosen | null) => void
  /** The held words as they stand now; the server looks for them where they are gone. */
  held: (chosen: Chosen) => Chosen
  goTo: (thread: ThreadView) => void
}
