import type { Messages } from './index.ts'

/** What the log keeps of rights (`reporter + photo → editor`) in the words of a language. */
export function rightsText(
  { roles, rightSets }: Pick<Messages['workflow'], 'roles' | 'rightSets'>,
  said: string,
): string {
  const labels: Record<string, string> = { ...rightSets, ...roles }
  return said
    .split(/( → | \+ )/)
    .map((word) => (Object.hasOwn(labels, word) ? labels[word] : word))
    .join('')
}
