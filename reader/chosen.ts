/**
 * What a reader chose of how pages look. It lies in this browser alone, and stands on the root element, where the style
 * sheets find it: `data-theme` where it is not the system's, `data-text` where it is not the usual size.
 */
export const CHOICES = { theme: ['light', 'dark'], text: ['1', '3', '4'] } as const
export type Choice = keyof typeof CHOICES

const keyOf = (choice: Choice) => `toa-soan.${choice}`

/** What is kept; null for what the page is like without a choice, and where the browser keeps nothing. */
export function chosen(choice: Choice): string | null {
  try {
    const kept = localStorage.getItem(keyOf(choice))
    return (CHOICES[choice] as readonly (string | null)[]).includes(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a choice; null takes it back. */
export function choose(choice: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(choice))
    else localStorage.setItem(keyOf(choice), value)
  } catch {
    // Browsers that keep nothing: the choice holds for this page.
  }
}

/** Puts a choice on the root element. */
export function show(choice: Choice, value: string | null): void {
  const { dataset } = document.documentElement
  if (value === null) delete dataset[choice]
  else dataset[choice] = value
}
