'use client'

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { useMessages } from '../messages.tsx'
import { type BellProps, RailBell } from '../notices/bell.tsx'
import { PaletteButton } from '../palette/palette.tsx'
import { type Place, placeOf, RAIL_COOKIE } from '../ui/place.ts'
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx'
import { PlaceLink } from './place-link.tsx'

const A_YEAR = 365 * 24 * 60 * 60

/** The places of the newsroom at the left of the work, on anything wider than a phone. */
export function Rail(props: {
  newspaper: string
  places: readonly Place[]
  folded: boolean
  account: AccountMenuProps
  bell: BellProps
}) {
  const { desk } = useMessages()
  const [folded, setFolded] = useState(props.folded)
  const current = placeOf(props.places, usePathname())
  const fold = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = `${RAIL_COOKIE}=${folded ? 'wide' : 'folded'}; path=/newsroom; max-age=${A_YEAR}; samesite=lax`
    setFolded(!folded)
  }
  const Fold = folded ? PanelLeftOpen : PanelLeftClose
  const label = folded ? desk.expand : desk.collapse
  return (
    <nav
      aria-label={desk.places.label}
      data-frame
      className={`hidden shrink-0 border-r border-rule bg-ground md:block print:hidden ${folded ? 'w-14' : 'w-52'}`}
    >
      <div className="sticky top-0 flex h-dvh flex-col gap-1 overflow-y-auto p-2">
        <div className="mb-2 flex min-h-9 items-center gap-1">
          {!folded && (
            <Link
              href={newsroomPath.home()}
              prefetch={false}
              className="min-w-0 flex-1 truncate px-2.5 font-serif text-[1.0625rem] leading-snug font-bold"
            >
              {props.newspaper}
            </Link>
          )}
          <button
            type="button"
            onClick={fold}
            aria-label={label}
            aria-expanded={!folded}
            title={label}
            className="touchable flex size-9 shrink-0 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink"
          >
            <Fold size={18} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
        <PaletteButton folded={folded} />
        <ul className="grid gap-0.5">
          {props.places.map((place) => (
            <li key={place.name}>
              <PlaceLink
                name={place.name}
                path={place.path}
                label={desk.places[place.name]}
                current={place === current}
                folded={folded}
              />
            </li>
          ))}
          <li>
            <RailBell {...props.bell} folded={folded} />
          </li>
        </ul>
        <div className="mt-auto pt-4">
          <AccountMenu {...props.account} folded={folded} />
        </div>
      </div>
    </nav>
  )
}
