import { useCallback, useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()

/** A switch that this browser remembers, for all articles and tabs. Where nothing can be kept, it holds for this page. */
export function useRemembered(name: string): [on: boolean, set: (on: boolean) => void] {
  const key = `toa-soan.${name}`
  const on = useSyncExternalStore(
    watch,
    () => read(key),
    () => false,
  )
  const set = useCallback(
    (wanted: boolean) => {
      forThisPage.set(key, wanted)
      try {
        localStorage.setItem(key, wanted ? 'on' : 'off')
      } catch {
        // A browser that keeps nothing still switches.
      }
      for (const tell of watchers) tell()
    },
    [key],
  )
  return [on, set]
}

const forThisPage = new Map<string, boolean>()

function watch(tell: () => void): () => void {
  watchers.add(tell)
  const elsewhere = () => {
    forThisPage.clear()
    tell()
  }
  window.addEventListener('storage', elsewhere)
  return () => {
    watchers.delete(tell)
    window.removeEventListener('storage', elsewhere)
  }
}

function read(key: string): boolean {
  const here = forThisPage.get(key)
  if (here !== undefined) return here
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}
