'use client'

import { Printer } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'

/** Prints the page. */
export function PrintButton() {
  const { print } = useMessages().duty.sheetPage
  return (
    <Button look="main" onClick={() => window.print()}>
      <Printer size={16} aria-hidden />
      {print}
    </Button>
  )
}
