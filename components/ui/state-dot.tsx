import type { ArticleState } from '#newsroom/kit/article-states.ts'

const COLOURS: Record<ArticleState, string> = {
  draft: 'var(--state-own)',
  submitted: 'var(--state-waiting)',
  editing: 'var(--state-working)',
  returned: 'var(--state-returned)',
  awaiting_approval: 'var(--state-waiting)',
  approved: 'var(--state-ready)',
  scheduled: 'var(--state-ready)',
  published: 'var(--state-live)',
  taken_down: 'var(--state-gone)',
  discarded: 'var(--state-gone)',
}

/** A state as a word, with a dot of its colour beside it. What has left the paper has a hollow dot. */
export function StateDot({ state, children }: { state: ArticleState; children: string }) {
  const gone = state === 'taken_down' || state === 'discarded' || state === 'draft'
  const colour = COLOURS[state]
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <span
        aria-hidden="true"
        className="size-2 shrink-0 -translate-y-px self-center rounded-full border"
        style={{ borderColor: colour, background: gone ? 'transparent' : colour }}
      />
      {children}
    </span>
  )
}
