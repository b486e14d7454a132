'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { addWeeks } from '#newsroom/format/days.ts'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx'
import { shortcutsOf } from '../keyboard/shortcuts.ts'
import { weekPath } from './paths.ts'

type Filter = { section: string; person: string }

/**
 * Lets keys lead to the week after, the week before and the present one, and ? tell of the keys. A press counts from the
 * week that the one before it asked for, whether that is there already or on its way.
 */
export function WeekKeys({ week, present, filter }: { week: string; present: string; filter: Filter }) {
  const router = useRouter()
  const [help, setHelp] = useState(false)
  const asked = useRef(week)
  useEffect(() => {
    asked.current = week
  }, [week])
  useEffect(() => {
    const mac = onMac()
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return
      const name = pressedShortcut(event, shortcutsOf('week'), mac)
      if (name === 'weekHelp') setHelp(true)
      const to =
        name === 'weekLater'
          ? addWeeks(asked.current, 1)
          : name === 'weekEarlier'
            ? addWeeks(asked.current, -1)
            : name === 'weekNow'
              ? present
              : null
      if (to === null) return
      asked.current = to
      router.push(weekPath(to === present ? null : to, filter))
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, present, filter])
  return <ShortcutHelp places={['week', 'form']} open={help} onOpenChange={setHelp} />
}
