'use client'

import { useEffect } from 'react'

/**
 * Says on the root element that the page's scripts have taken it over: `data-hydrated`, which the server sends as `no`. What
 * is pressed before may do nothing; who drives the page from outside waits for it.
 */
export function Hydrated() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'yes'
  }, [])
  return null
}
