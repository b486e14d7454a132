import { formatShort, formatTimestamp, isoInZone } from '#newsroom/format/dates.ts'
import type { Edition } from '../frame/edition.ts'

/** A time as lists show it: as short as is still clear. */
export function ShortMoment({ at, edition }: { at: Date; edition: Edition }) {
  const { newspaper, now, words } = edition
  return (
    <time dateTime={isoInZone(at, newspaper.timeZone)}>
      {formatShort(at, now, newspaper.timeZone, { yesterday: words.yesterday })}
    </time>
  )
}

/** A time as articles show it: `07/05/2021 10:05 (GMT+7)`. */
export function FullMoment({ at, timeZone }: { at: Date; timeZone: string }) {
  return <time dateTime={isoInZone(at, timeZone)}>{formatTimestamp(at, timeZone)}</time>
}
