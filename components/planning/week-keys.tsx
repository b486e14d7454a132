'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx'
import { shortcutsOf } from '../keyboard/shortcuts.ts'

/** Lets keys lead to the week after, the week before and the present one, and ? tell of the keys. */
export function WeekKeys(props: { earlier: string; later: string; present: string }) {
  const { earlier, later, present } = props
  const router = useRouter()
  const [help, setHelp] = useState(false)
  useEffect(() => {
    const mac = onMac()
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return
      const name = pressedShortcut(event, shortcutsOf('week'), mac)
      if (name === 'weekHelp') setHelp(true)
      if (name === 'weekLater') router.push(later)
      if (name === 'weekEarlier') router.push(earlier)
      if (name === 'weekNow') router.push(present)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, earlier, later, present])
  return <ShortcutHelp places={['week', 'form']} open={help} onOpenChange={setHelp} />
}
