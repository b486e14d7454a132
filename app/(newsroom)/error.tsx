'use client'

import { Page } from '#components/desk/page-header.tsx'
import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'

/** Shown in place of a page that could not be made; the frame around it stays. */
export default function Failed({ reset }: { error: Error; reset: () => void }) {
  const { desk } = useMessages()
  return (
    <Page>
      <EmptyPlace title={desk.failed} text={desk.failedText}>
        <Button onClick={reset}>{desk.again}</Button>
      </EmptyPlace>
    </Page>
  )
}
