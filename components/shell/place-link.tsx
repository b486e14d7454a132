'use client'

import {
  BookOpen,
  CalendarDays,
  ClipboardCheck,
  FileText,
  Image,
  Inbox,
  type LucideIcon,
  Newspaper,
  ScrollText,
  Settings,
  Siren,
  Users,
} from 'lucide-react'
import Link, { useLinkStatus } from 'next/link'
import { Turning } from '../ui/button.tsx'
import type { PlaceName } from '../ui/place.ts'

export const PLACE_ICONS: Record<PlaceName, LucideIcon> = {
  work: Inbox,
  articles: FileText,
  review: ClipboardCheck,
  duty: Siren,
  planning: CalendarDays,
  front: Newspaper,
  media: Image,
  people: Users,
  settings: Settings,
  log: ScrollText,
  help: BookOpen,
}

/** A link of the rail: icon and name, or (folded) the icon alone with its name to be read out. */
export function PlaceLink(props: { name: PlaceName; path: string; label: string; current: boolean; folded: boolean }) {
  return (
    <Link
      href={props.path}
      prefetch={false}
      aria-current={props.current ? 'page' : undefined}
      title={props.folded ? props.label : undefined}
      className="touchable flex min-h-9 items-center gap-2.5 rounded-[3px] px-2.5 hover:bg-hover aria-[current]:bg-hover aria-[current]:font-semibold"
    >
      <PlaceIcon name={props.name} />
      <span className={props.folded ? 'sr-only' : 'truncate'}>{props.label}</span>
    </Link>
  )
}

/** A link of the bar at the foot of a phone. */
export function BarLink(props: { name: PlaceName; path: string; label: string; current: boolean }) {
  return (
    <Link
      href={props.path}
      prefetch={false}
      aria-current={props.current ? 'page' : undefined}
      className="flex min-h-13 flex-col items-center justify-center gap-0.5 text-[0.6875rem] leading-tight text-muted aria-[current]:font-semibold aria-[current]:text-ink"
    >
      <PlaceIcon name={props.name} />
      <span className="max-w-full truncate px-0.5">{props.label}</span>
    </Link>
  )
}

/** The place's icon; turning while the place is on its way. */
function PlaceIcon({ name }: { name: PlaceName }) {
  const { pending } = useLinkStatus()
  const Icon = PLACE_ICONS[name]
  return (
    <span className="flex size-[1.125rem] shrink-0 items-center justify-center">
      {pending ? <Turning /> : <Icon size={18} strokeWidth={1.75} aria-hidden />}
    </span>
  )
}
