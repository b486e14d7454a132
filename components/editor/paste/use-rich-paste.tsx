import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isPicture } from '../../media/picture-requests.ts'
import { useMessages } from '../../messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { missingMark } from './missing-mark.ts'
import { PasteNotice } from './paste-notice.tsx'
import { forgetPasted, givePlace, missingPlaces } from './pasted-places.ts'
import type { PasteDesk, PasteReport } from './rich-paste.ts'

type Sending = {
  send: (files: readonly File[]) => string[]
  bring: (files: readonly File[], position: number) => boolean
}

/** Pastes into the text: sends their pictures, and says what did not come with them. */
export function useRichPaste(editor: () => Editor | null, { send, bring }: Sending) {
  const { pasting } = useMessages()
  const [report, setReport] = useState<PasteReport | null>(null)
  /** Pictures chosen for places that miss theirs, in reading order; more pictures than places go no further. */
  const fill = (files: readonly File[], first?: string) => {
    const target = editor()
    if (target === null) return
    whenSettled(target, () => {
      const places = missingPlaces(target.state).flatMap(([id, { what }]) => (what === 'picture' ? [id] : []))
      const wanted = first === undefined ? places : [first]
      const pictures = files.filter(isPicture).slice(0, wanted.length)
      const uploads = send(pictures)
      for (const [n, upload] of uploads.entries()) givePlace(target, wanted[n] ?? '', upload)
    })
  }
  const forget = (ids: readonly string[]) => {
    const target = editor()
    if (target !== null) whenSettled(target, () => forgetPasted(target, ids))
  }

  const latest = useRef({ send, bring, fill, forget, pasting })
  useEffect(() => {
    latest.current = { send, bring, fill, forget, pasting }
  })
  const desk = useMemo<PasteDesk>(
    () => ({
      upload: (file) => latest.current.send([file])[0] ?? '',
      bring: (files, position) => latest.current.bring(files, position),
      report: setReport,
      mark: (id, place) =>
        missingMark(latest.current.pasting, place, {
          choose: (file) => latest.current.fill([file], id),
          dismiss: () => latest.current.forget([id]),
        }),
    }),
    [],
  )
  const notice = (target: Editor | null) =>
    report === null ? null : (
      <PasteNotice
        editor={target}
        report={report}
        onChoose={(files) => fill(files)}
        onClose={() => {
          if (target !== null) forget(missingPlaces(target.state).map(([id]) => id))
          setReport(null)
        }}
      />
    )
  return { desk, notice }
}
