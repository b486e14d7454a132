import { formatDay, readDay } from '#newsroom/format/days.ts'
import type { Messages } from './index.ts'

/** What the log keeps of rights (`reporter + photo → editor`), or a day (`2026-12-01`), in the words of a language. */
export function saidText(
  { roles, rightSets }: Pick<Messages['workflow'], 'roles' | 'rightSets'>,
  said: string,
): string {
  if (readDay(said) !== null) return formatDay(said)
  const labels: Record<string, string> = { ...rightSets, ...roles }
  return said
    .split(/( → | \+ )/)
    .map((word) => (Object.hasOwn(labels, word) ? labels[word] : word))
    .join('')
}
