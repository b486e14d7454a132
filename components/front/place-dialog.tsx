'use client'

import { useState } from 'react'
import { formatLocalDateTime, parseLocalDateTime } from '#newsroom/format/dates.ts'
import { FRONT_LIMITS, type FrontPlace } from '#newsroom/front/plan.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import '../editor/editor.css'
import { PicturePicker } from '../media/picture-picker.tsx'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { DeskPicture } from './desk-picture.tsx'

type Change = Pick<FrontPlace, 'headline' | 'picture' | 'until'>

/** Another headline, another picture and a pin, for this page alone. */
export function PlaceDialog(props: {
  teaser: Teaser
  place: Change
  zone: string
  onChange: (change: Change) => void
  onClose: () => void
}) {
  const { teaser, zone, onChange, onClose } = props
  const messages = useMessages()
  const words = messages.front.place
  const [headline, setHeadline] = useState(props.place.headline)
  const [picture, setPicture] = useState(props.place.picture)
  const [until, setUntil] = useState(props.place.until ? formatLocalDateTime(new Date(props.place.until), zone) : '')
  const [picking, setPicking] = useState(false)
  const [past, setPast] = useState(false)
  return (
    <>
      <Dialog title={words.editTitle} open={!picking} onOpenChange={(open) => open || picking || onClose()}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const moment = until === '' ? null : parseLocalDateTime(until, zone)
            // The field says that it was not understood; nothing is kept under another meaning.
            if (until !== '' && moment === null) return
            if (moment !== null && moment.getTime() <= Date.now()) {
              setPast(true)
              return
            }
            onChange({ headline: headline.trim(), picture, until: moment?.toISOString() ?? null })
            onClose()
          }}
        >
          <p className="headline text-[1.125rem]">{teaser.title}</p>
          <Field
            name="headline"
            label={words.headline}
            hint={words.headlineHint}
            lang="vi"
            maxLength={FRONT_LIMITS.headline}
            value={headline}
            onChange={(event) => setHeadline(event.target.value)}
          />
          <TimeField
            name="until"
            label={words.pinned}
            hint={words.pinnedHint}
            zone={zone}
            problem={past ? messages.refusals.time_past : null}
            defaultValue={until}
            onChange={(value) => {
              setUntil(value)
              setPast(false)
            }}
          />
          <fieldset>
            <legend className="mb-1 font-semibold">{words.picture}</legend>
            <div className="flex flex-wrap items-start gap-3">
              <div className="w-40">
                <DeskPicture teaser={teaser} other={picture} size="small" className="aspect-3/2" />
              </div>
              <div className="grid gap-2">
                <Button small onClick={() => setPicking(true)}>
                  {words.otherPicture}
                </Button>
                {picture !== null && (
                  <Button small look="quiet" onClick={() => setPicture(null)}>
                    {words.ownPicture}
                  </Button>
                )}
              </div>
            </div>
          </fieldset>
          <div className="flex justify-end">
            <Button type="submit" look="main">
              {words.done}
            </Button>
          </div>
        </form>
      </Dialog>
      <PicturePicker
        open={picking}
        onOpenChange={setPicking}
        several={false}
        mayUseLibrary
        onPick={([picked]) => {
          if (!picked) return
          const { id, fileKey, width, height, colour } = picked
          setPicture({ mediaId: id, fileKey, width, height, colour })
        }}
      />
    </>
  )
}
