import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Moments } from '#components/history/moments.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { type HistoryView, historyPath } from '#components/ui/history-path.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { readSaves } from '#operations/history/read-saves.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { signedIn } from '../../../../signed-in.ts'
import { Returned } from '../returned.tsx'
import { Compared } from './compared.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { messages } = await signedIn(historyPath(id))
  return { title: messages.history.title }
}

/** The whole history of an article: its moments with the saves folded between them, and any two texts compared. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params
  const view = viewOf(await searchParams)
  const seat = await signedIn(historyPath(id, view))
  const { viewer, messages, clock } = seat
  const read = await readHistory(viewer, id, { before: view.from })
  const compared = await compareTexts(viewer, { articleId: id, before: view.before, after: view.after })
  if (!read.ok || !compared.ok) notFound()
  const returns = await readReturnRounds(viewer, id)
  const range = /^(\d{1,9})-(\d{1,9})$/.exec(view.saves ?? '')
  const fold = range && (await readSaves(viewer, { articleId: id, from: Number(range[1]), to: Number(range[2]) }))
  const { history } = messages
  return (
    <main>
      <header className="sticky top-0 z-20 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-ground px-4 py-1.5 print:hidden">
        <h1 className="min-w-0 flex-1 truncate">
          <span className="font-semibold">{history.title}</span>{' '}
          <span className="text-muted">{compared.title || messages.desk.untitled}</span>
        </h1>
        <Link href={articlePath(id)} prefetch={false} className={buttonClass()}>
          {history.back}
        </Link>
      </header>
      <div className="grid gap-x-10 gap-y-8 px-4 py-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:px-8">
        <Compared articleId={id} view={view} compared={compared} seat={seat} />
        <aside className="min-w-0 print:hidden">
          {returns.ok && returns.rounds.length > 0 && (
            <div className="mb-6">
              <h2 className="font-semibold">{messages.returns.rounds}</h2>
              <Returned articleId={id} rounds={returns.rounds} seat={seat} bare />
            </div>
          )}
          <Moments
            articleId={id}
            entries={read.entries}
            compared={compared.comparison}
            view={view}
            openFold={fold?.ok ? fold : null}
            clock={clock}
            messages={messages}
          />
          <OlderLink
            older={read.older && historyPath(id, { ...view, from: read.older, saves: undefined })}
            olderLabel={history.older}
            newest={view.from === undefined ? null : historyPath(id, { ...view, from: undefined, saves: undefined })}
            newestLabel={history.newest}
          />
        </aside>
      </div>
    </main>
  )
}

function viewOf(asked: Record<string, string | string[] | undefined>): HistoryView {
  const one = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const view = one('view') === 'beside' ? 'beside' : undefined
  return { before: one('before'), after: one('after'), view, from: one('from'), saves: one('saves') }
}
