import { messagesFor } from '#messages/index.ts'
import { csv } from '#newsroom/format/csv.ts'
import { formatClock, formatDate } from '#newsroom/format/dates.ts'
import { now } from '#newsroom/kit/clock.ts'
import { exportLog } from '#operations/log/read-log.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { readLogAddress } from '../../(newsroom)/newsroom/log/log-address.ts'

/** The log, or what of it is asked for, as a file for programs that work with tables. */
export async function GET(request: Request): Promise<Response> {
  const { newspaper } = await readNewspaper()
  const zone = newspaper.timeZone
  const asked = readLogAddress(Object.fromEntries(new URL(request.url).searchParams), now(), zone)
  const outcome = await perform(async (viewer) => {
    const exported = await exportLog(viewer, asked)
    return exported.ok ? { ...exported, messages: messagesFor(viewer.language) } : exported
  })
  if (!outcome.ok) return answerOf(outcome)
  const { desk, workflow } = outcome.messages
  const { columns, operator } = desk.log
  const state = (each: keyof typeof workflow.states | null) => (each === null ? '' : (workflow.states[each] ?? ''))
  const rows = outcome.entries.map((entry) => [
    `${formatDate(entry.at, zone)} ${formatClock(entry.at, zone)}`,
    entry.byOperator ? operator : entry.actor,
    workflow.log[entry.name] ?? entry.name,
    entry.article ? String(entry.article.number) : '',
    entry.article?.title ?? '',
    entry.subject,
    state(entry.from),
    state(entry.to),
    entry.reason,
  ])
  const day = formatDate(now(), zone).split('/').reverse().join('-')
  return new Response(csv([Object.values(columns), ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nhat-ky-${day}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
