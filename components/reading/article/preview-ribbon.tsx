import type { Edition } from '#components/reading/frame/edition.ts'
import type { Messages } from '#messages/index.ts'
import { formatDateAndTime, formatShort } from '#newsroom/format/dates.ts'
import type { PreviewFacts } from '#newsroom/previews/preview.ts'

/** Stands over a preview for as long as it is read: that this is one, of which version, and until when it opens. */
export function PreviewRibbon(props: { facts: PreviewFacts; edition: Edition; words: Messages['preview'] }) {
  const { facts, edition, words } = props
  const { timeZone } = edition.newspaper
  return (
    <aside
      aria-label={words.ribbon}
      className="sticky top-0 z-10 flex flex-wrap items-baseline justify-center gap-x-3 border-b-2 border-accent bg-ground px-4 py-2 font-sans text-[0.8125rem] leading-snug"
    >
      <strong className="text-accent">{words.ribbon}</strong>
      <span>{facts.live ? words.live : words.notPublished}</span>
      <span>{words.version(facts.ordinal, formatShort(facts.savedAt, edition.now, timeZone, words.days))}</span>
      {facts.suggestions > 0 && <span>{words.suggestions(facts.suggestions)}</span>}
      <span>{words.expires(formatDateAndTime(facts.expiresAt, timeZone))}</span>
    </aside>
  )
}
