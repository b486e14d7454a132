/** What can stand beside an article, in the order of its tabs. */
export const SIDE_TABS = ['fields', 'comments', 'suggestions', 'mend'] as const
export type SideTab = (typeof SIDE_TABS)[number]

const KEY = 'toa-soan.side.tab'

/** The tab that was open last in this browser. */
export function rememberedTab(): SideTab | null {
  try {
    const kept = localStorage.getItem(KEY)
    return SIDE_TABS.find((tab) => tab === kept) ?? null
  } catch {
    return null
  }
}

/** Remembers the tab for the next article. Where nothing can be kept, each article begins with its first tab. */
export function rememberTab(tab: SideTab): void {
  try {
    localStorage.setItem(KEY, tab)
  } catch {
    // A browser that keeps nothing still switches.
  }
}
