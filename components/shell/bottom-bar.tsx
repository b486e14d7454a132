'use client'

import { Ellipsis, Search } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMessages } from '../messages.tsx'
import { BarBell } from '../notices/bell.tsx'
import { OPEN_PALETTE } from '../palette/palette.tsx'
import { Menu, MenuItem, MenuLine, MenuLink } from '../ui/menu.tsx'
import { type Place, placeOf } from '../ui/place.ts'
import { AccountItems, type AccountMenuProps } from './account-menu.tsx'
import { BarLink, PLACE_ICONS } from './place-link.tsx'

/** Places that stand in the bar itself, beside the bell; the others are one touch further. */
const IN_BAR = 3

/** The places of the newsroom at the foot of a phone. */
export function BottomBar({ places, account }: { places: readonly Place[]; account: AccountMenuProps }) {
  const { desk, palette } = useMessages()
  const current = placeOf(places, usePathname())
  const first = places.slice(0, IN_BAR)
  const others = places.slice(IN_BAR)
  return (
    <nav
      aria-label={desk.places.label}
      data-frame
      className="print:hidden sticky bottom-0 z-30 border-t border-rule bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {first.map((place) => (
          <li key={place.name} className="min-w-0">
            <BarLink name={place.name} path={place.path} label={desk.places[place.name]} current={place === current} />
          </li>
        ))}
        <li className="min-w-0">
          <BarBell />
        </li>
        <li className="min-w-0">
          <Menu
            side="top"
            trigger={
              <button
                type="button"
                className="flex min-h-13 w-full flex-col items-center justify-center gap-0.5 text-[0.6875rem] leading-tight text-muted"
              >
                <Ellipsis size={18} aria-hidden />
                {desk.places.more}
              </button>
            }
          >
            <MenuItem onSelect={() => setTimeout(() => window.dispatchEvent(new Event(OPEN_PALETTE)))}>
              <Search size={16} strokeWidth={1.75} aria-hidden />
              {palette.open}
            </MenuItem>
            {others.map((place) => {
              const Icon = PLACE_ICONS[place.name]
              return (
                <MenuLink key={place.name}>
                  <Link href={place.path} prefetch={false}>
                    <Icon size={16} strokeWidth={1.75} aria-hidden />
                    {desk.places[place.name]}
                  </Link>
                </MenuLink>
              )
            })}
            {others.length > 0 && <MenuLine />}
            <AccountItems {...account} />
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
