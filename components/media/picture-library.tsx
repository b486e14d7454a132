'use client'

import { Check } from 'lucide-react'
import { useState } from 'react'
import { type MediaView, newsroomPicturePath } from '#newsroom/media/media.ts'
import { useMessages } from '../messages.tsx'
import { useLibrary } from './use-library.ts'

/** The media library as thumbnails, to search and to choose from. */
export function PictureLibrary({ several, onPick }: { several: boolean; onPick: (pictures: MediaView[]) => void }) {
  const { editor, general } = useMessages()
  const { pictures } = editor
  const { items, query, setQuery, state, more, again } = useLibrary()
  const [chosen, setChosen] = useState<MediaView[]>([])

  const toggle = (picture: MediaView) => {
    const without = chosen.filter((one) => one.id !== picture.id)
    if (without.length < chosen.length) setChosen(without)
    else setChosen(several ? [...chosen, picture] : [picture])
  }
  return (
    <div className="grid gap-4">
      <input
        type="search"
        className="desk-input"
        lang="vi"
        value={query}
        placeholder={pictures.searchLibrary}
        aria-label={pictures.searchLibrary}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {items.map((picture) => {
          const taken = chosen.some((one) => one.id === picture.id)
          return (
            <li key={picture.id} data-about={picture.id}>
              <button
                type="button"
                aria-pressed={taken}
                className="desk-thumb"
                onClick={() => toggle(picture)}
                onDoubleClick={() => onPick([picture])}
              >
                <span className="relative block aspect-[4/3] overflow-hidden" style={{ background: picture.colour }}>
                  {/* biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already */}
                  <img
                    src={newsroomPicturePath(picture.id, 'small')}
                    alt={picture.alt}
                    width={picture.width}
                    height={picture.height}
                    loading="lazy"
                    className="absolute inset-0 size-full object-cover"
                  />
                  {taken && <Check className="desk-thumb-mark" size={20} aria-hidden />}
                </span>
                <span className="mt-1 line-clamp-2 text-left text-xs text-[var(--muted)]">
                  {picture.caption || picture.name}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <p role="status" className="min-h-5 text-sm text-[var(--muted)]">
        {state === 'loading' && general.loading}
        {state === 'ready' && items.length === 0 && pictures.emptyLibrary}
        {state === 'unreachable' && pictures.libraryUnreachable}
      </p>
      <footer className="sticky bottom-0 flex flex-wrap gap-2 border-t border-[var(--rule)] bg-[var(--paper)] py-3">
        {state === 'unreachable' && (
          <button type="button" className="desk-button" onClick={again}>
            {pictures.tryAgain}
          </button>
        )}
        {more !== null && (
          <button type="button" className="desk-button" onClick={more}>
            {pictures.more}
          </button>
        )}
        <button
          type="button"
          className="desk-button desk-button-main ml-auto"
          disabled={chosen.length === 0}
          onClick={() => onPick(chosen)}
        >
          {pictures.take(chosen.length)}
        </button>
      </footer>
    </div>
  )
}
