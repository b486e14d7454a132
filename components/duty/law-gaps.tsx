import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { missingByLaw } from '#newsroom/papers/newspaper.ts'
import { Notice } from '../ui/notice.tsx'

/** What the press law still misses in masthead and foot, said where whoever can fill it in looks every day. */
export function LawGaps(props: { missing: ReturnType<typeof missingByLaw>; messages: Messages }) {
  const { missing, messages } = props
  if (missing.length === 0) return null
  const names = missing.map((fact) => messages.settings.fields[fact].toLocaleLowerCase())
  return (
    <div className="mb-6">
      <Notice kind="wrong">
        {messages.machines.lawMissing(names.join(', '))}{' '}
        <Link href={newsroomPath.settings()} prefetch={false} className="underline underline-offset-2">
          {messages.machines.lawMend}
        </Link>
      </Notice>
    </div>
  )
}
