'use client'

import { useMessages } from '#components/messages.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Button } from '#components/ui/button.tsx'

/** Shown in place of a page that could not be made; the frame around it stays. */
export default function Failed({ reset }: { error: Error; reset: () => void }) {
  const { desk } = useMessages()
  return (
    <Page>
      <PageHeader title={desk.failed} lead={desk.failedText} />
      <Button onClick={reset}>{desk.again}</Button>
    </Page>
  )
}
