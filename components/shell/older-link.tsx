import Link from 'next/link'
import { buttonClass } from '../ui/button.tsx'

/** The way on through a list that is read a page at a time, and the way back to its beginning. */
export function OlderLink(props: {
  older: string | null
  olderLabel: string
  newest: string | null
  newestLabel: string
}) {
  if (props.older === null && props.newest === null) return null
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {props.newest !== null && (
        <Link href={props.newest} prefetch={false} className={buttonClass()}>
          {props.newestLabel}
        </Link>
      )}
      {props.older !== null && (
        <Link href={props.older} prefetch={false} rel="next" className={buttonClass()}>
          {props.olderLabel}
        </Link>
      )}
    </div>
  )
}
