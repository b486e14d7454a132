'use client'

import { useId, useState } from 'react'
import { PicturePicker } from '#components/media/picture-picker.tsx'
import { SaidByFile } from '#components/media/said-by-file.tsx'
import { useMessages } from '#components/messages.tsx'
import type { PictureUse } from '#newsroom/articles/article.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { usePictureShelf } from '../body/picture-shelf.tsx'
import { GrowingText, LabelledInput } from './controls.tsx'

/** The picture that stands for the article, with the words of this use of it. */
export function LeadField(props: {
  lead: PictureUse | null
  /** A caption that came before its picture, as from a pasted article. */
  captionWaiting: string
  mayUseLibrary: boolean
  onChange: (lead: PictureUse | null) => void
}) {
  const { lead, onChange } = props
  const { fields, pictures, placeholders } = useMessages().editor
  const captionId = useId()
  const shelf = usePictureShelf()
  const [picking, setPicking] = useState(false)
  const facts = lead === null ? undefined : shelf.picture(lead.mediaId)

  return (
    <>
      {lead !== null && (
        <div className="grid gap-3">
          <div
            style={{
              background: facts?.colour ?? 'var(--rule)',
              aspectRatio: facts ? `${facts.width} / ${facts.height}` : '3 / 2',
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already */}
            <img
              src={newsroomPicturePath(lead.mediaId, 'small')}
              alt={lead.alt}
              width={facts?.width}
              height={facts?.height}
              className="block size-full object-cover"
            />
          </div>
          <div className="grid gap-1">
            <label htmlFor={captionId} className="desk-label">
              {fields.caption}
            </label>
            <GrowingText
              id={captionId}
              oneLine
              className="desk-input"
              findAs="caption"
              placeholder={placeholders.caption}
              maxLength={LIMITS.caption}
              value={lead.caption}
              onValue={(caption) => onChange({ ...lead, caption })}
            />
          </div>
          <SaidByFile
            says={facts?.says}
            present={lead}
            onTake={(field, text) => onChange({ ...lead, [field]: text })}
          />
          {(['credit', 'alt'] as const).map((name) => (
            <LabelledInput
              key={name}
              label={fields[name]}
              placeholder={placeholders[name]}
              maxLength={LIMITS[name]}
              value={lead[name]}
              onValue={(value) => onChange({ ...lead, [name]: value })}
            />
          ))}
        </div>
      )}
      {lead === null && props.captionWaiting !== '' && <p className="desk-hint">“{props.captionWaiting}”</p>}
      <div className="flex flex-wrap gap-2">
        <button type="button" className="desk-button" onClick={() => setPicking(true)}>
          {lead === null ? pictures.setLead : pictures.changeLead}
        </button>
        {lead !== null && (
          <button type="button" className="desk-button" onClick={() => onChange(null)}>
            {pictures.removeLead}
          </button>
        )}
      </div>
      <PicturePicker
        open={picking}
        onOpenChange={setPicking}
        several={false}
        mayUseLibrary={props.mayUseLibrary}
        onPick={([picture]) => {
          if (picture === undefined) return
          shelf.add([picture])
          // Words already written for this use stay; the picture's own fill what is empty.
          onChange({
            mediaId: picture.id,
            caption: lead?.caption || props.captionWaiting || picture.caption,
            credit: lead === null ? picture.credit : picture.credit || lead.credit,
            alt: picture.alt,
          })
        }}
      />
    </>
  )
}
