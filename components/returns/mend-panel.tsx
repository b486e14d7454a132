'use client'

import { useTabCount } from '../side/side-context.tsx'
import type { Clock } from '../ui/clock.ts'
import { leadToWords } from './lead-to-words.ts'
import { useUnticked } from './mending.tsx'
import { ToMend } from './to-mend.tsx'

/** The list beside the text, in its tab, which counts what is left. */
export function MendPanel({ clock }: { clock: Clock }) {
  useTabCount('mend', useUnticked().length)
  return <ToMend clock={clock} toWords={leadToWords} />
}
