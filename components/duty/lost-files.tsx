import type { Messages } from '#messages/index.ts'
import { Notice } from '../ui/notice.tsx'

/** Pictures and files of which nothing lies on the disk any more, said where whoever can act looks every day. */
export function LostFilesNotice(props: { count: number; names: readonly string[]; messages: Messages }) {
  const { count, names, messages } = props
  if (count === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="wrong">{messages.machines.filesLost(count, names.slice(0, 5).join(', '))}</Notice>
    </div>
  )
}
