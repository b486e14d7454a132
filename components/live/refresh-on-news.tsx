'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'
import { useNewsroomNews } from './live-newsroom.tsx'

/** Makes the page anew when anything is done in the newsroom, and as time passes: what is due becomes late by itself. */
export function RefreshOnNews({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useNewsroomNews(() => startTransition(() => router.refresh()))
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') startTransition(() => router.refresh())
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
