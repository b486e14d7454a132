import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { PLANNING_PATH, WEEK_PATH } from './paths.ts'

/** The two ways of looking at what is planned. */
export function PlanningViews({ current, messages }: { current: 'list' | 'week'; messages: Messages }) {
  const { views } = messages.planning
  return (
    <nav aria-label={views.label}>
      <ul className="flex gap-x-4">
        {(['list', 'week'] as const).map((view) => (
          <li key={view}>
            <Link
              href={view === 'list' ? PLANNING_PATH : WEEK_PATH}
              prefetch={false}
              aria-current={view === current ? 'page' : undefined}
              className="touchable flex min-h-9 items-center border-b-2 border-transparent aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {views[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
