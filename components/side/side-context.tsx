'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { rememberedTab, rememberTab, SIDE_TABS, type SideTab } from './tabs.ts'

/** What stands beside the text: each tab's panel. One that is left out has no tab. */
export type SidePanels = Partial<Record<SideTab, ReactNode>>

export type Side = {
  /** The tabs there are, in their order. */
  tabs: readonly SideTab[]
  open: SideTab
  /** Whether the column beside the text is shown, where there is room for one. */
  shown: boolean
  /** Whether it lies over the lower part of the text, where there is no room for a column. */
  sheet: boolean
  counts: Readonly<Partial<Record<SideTab, number>>>
  /** Opens a tab wherever it can be seen: in the column, or as a sheet. */
  show: (tab: SideTab) => void
  /** Switches to a tab where the side is already in sight. */
  choose: (tab: SideTab) => void
  setShown: (shown: boolean) => void
  setSheet: (sheet: boolean) => void
  setCount: (tab: SideTab, count: number | null) => void
}

const SideContext = createContext<Side | null>(null)

/** The tabs for which there is a panel. */
export function tabsOf(panels: SidePanels): SideTab[] {
  return SIDE_TABS.filter((tab) => panels[tab] !== undefined && panels[tab] !== null)
}

/** Keeps which of these tabs beside the article is open, and what their panels count. */
export function SideProvider(props: { tabs: readonly SideTab[]; children: ReactNode }) {
  const present = props.tabs.join(' ')
  const tabs = useMemo(() => SIDE_TABS.filter((tab) => present.split(' ').includes(tab)), [present])
  const [chosen, setChosen] = useState<SideTab | null>(null)
  const [shown, setShown] = useState(true)
  const [sheet, setSheet] = useState(false)
  const [counts, setCounts] = useState<Partial<Record<SideTab, number>>>({})
  // The page is made on the server first, which knows nothing of this browser.
  useEffect(() => setChosen((now) => now ?? rememberedTab()), [])

  const choose = useCallback((tab: SideTab) => {
    setChosen(tab)
    rememberTab(tab)
  }, [])
  const show = useCallback(
    (tab: SideTab) => {
      choose(tab)
      setShown(true)
      setSheet(true)
    },
    [choose],
  )
  const setCount = useCallback((tab: SideTab, count: number | null) => {
    setCounts(({ [tab]: _before, ...others }) => (count === null ? others : { ...others, [tab]: count }))
  }, [])

  const open = tabs.find((tab) => tab === chosen) ?? tabs[0] ?? 'fields'
  const side = useMemo(
    () => ({ tabs, open, shown, sheet, counts, show, choose, setShown, setSheet, setCount }),
    [tabs, open, shown, sheet, counts, show, choose, setCount],
  )
  return <SideContext value={side}>{props.children}</SideContext>
}

/** The side of the article around this component; null outside of one. */
export function useSide(): Side | null {
  return useContext(SideContext)
}

/** Says beside a tab's name how many things wait in it. */
export function useTabCount(tab: SideTab, count: number): void {
  const setCount = useRef(useSide()?.setCount)
  useEffect(() => {
    setCount.current?.(tab, count)
  }, [tab, count])
  useEffect(() => {
    const set = setCount.current
    return () => set?.(tab, null)
  }, [tab])
}
