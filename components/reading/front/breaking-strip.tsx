import type { LaidStrip } from '#newsroom/front/strip.ts'
import type { Edition } from '../frame/edition.ts'

/** The strip of breaking news over a front; nothing where there is none. */
export function BreakingStrip({ strip, edition }: { strip: LaidStrip | null; edition: Edition }) {
  if (!strip) return null
  const { words } = edition
  return (
    <aside
      aria-label={words.fronts.breaking}
      className="mt-4 items-center gap-x-4 border-y-2 border-accent py-1 max-sm:pt-2.5 sm:flex"
    >
      <p className="furniture inline-block shrink-0 bg-accent px-2 py-0.5 text-paper uppercase">
        {words.fronts.breaking}
      </p>
      <p className="headline min-w-0 text-[1.0625rem] sm:text-[1.1875rem]">
        {strip.path === null ? (
          <span className="inline-block py-2">{strip.text}</span>
        ) : (
          <a href={strip.path} className="underline-on-hover inline-flex min-h-11 items-center py-1">
            {strip.text}
          </a>
        )}
      </p>
    </aside>
  )
}
