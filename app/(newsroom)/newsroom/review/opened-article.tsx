import Link from 'next/link'
import type { ReactNode } from 'react'
import { ThreadList } from '#components/comments/thread-list.tsx'
import { SeenWhenLeft } from '#components/live/seen-when-left.tsx'
import { Deadline } from '#components/review/deadline.tsx'
import { BackToQueue, OpenedBar } from '#components/review/opened-bar.tsx'
import {
  OPENED_TABS,
  type OpenedTab,
  openedPath,
  type QueueAddress,
  queuePath,
} from '#components/review/queue-address.ts'
import { Chips, Length } from '#components/review/row-facts.tsx'
import { ReadingView } from '#components/shell/reading-view.tsx'
import { ReasonNote } from '#components/shell/reason-note.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { Ago } from '#components/ui/when.tsx'
import { RevisionStrip } from '#components/workflow/revision-strip.tsx'
import { wordsOf } from '#newsroom/articles/article-content.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { isReturnStep } from '#newsroom/returns/return-list.ts'
import { isLate } from '#newsroom/review/deadline.ts'
import { readinessOf } from '#newsroom/workflow/readiness.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { readChanges } from '#operations/history/read-changes.ts'
import { readStandingReason } from '#operations/history/read-history.ts'
import { deskTopics } from '#operations/papers/arrange-topics.ts'
import { deskSections } from '#operations/papers/list-sections.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { readWorkingCopy, type WorkingCopy } from '#operations/review/read-working-copy.ts'
import type { Seat } from '../../signed-in.ts'
import { Returned } from '../articles/[id]/returned.tsx'
import { setDeadlineAction } from '../articles/actions.ts'
import { stepActions } from '../articles/step-actions.ts'
import { WhatChanged } from './what-changed.tsx'

type Props = { address: QueueAddress; seat: Seat }

/** The article that is open beside the queue: what there is to know of it, what changed, the text, and its next step. */
export async function OpenedArticle({ address, seat }: Props): Promise<ReactNode> {
  const { viewer, messages, clock } = seat
  const { queue } = messages
  const outcome = await readWorkingCopy(viewer, address.open)
  const closeHref = openedPath(address, null)
  if (!outcome.ok) {
    return (
      <div className="grid gap-4 px-4 py-8">
        <BackToQueue href={closeHref} />
        <p className="text-muted">{queue.notHere}</p>
      </div>
    )
  }
  const { article } = outcome
  const reason = await readStandingReason(viewer, article.id)
  const returns = await readReturnRounds(viewer, article.id)
  const rounds = returns.ok ? returns.rounds.filter((round) => round.standing) : []
  const said = await readThreads(viewer, article.id)
  const open = said.ok ? said.threads.filter((thread) => thread.resolved === null) : []
  const changes =
    address.tab === 'changes'
      ? await readChanges(viewer, { articleId: article.id, against: address.against || undefined })
      : null
  const compared = changes?.ok && changes.comparison !== null && !changes.comparison.changes.same
  const text = <Text article={article} seat={seat} />
  const contents: Record<OpenedTab, ReactNode> = {
    changes: changes?.ok ? <WhatChanged read={changes} address={address} seat={seat} text={text} /> : text,
    text,
  }
  return (
    <article
      aria-labelledby="opened-title"
      data-opened={article.id}
      data-about={article.id}
      className="flex min-h-full flex-col"
    >
      <SeenWhenLeft articleId={article.id} version={article.version} />
      <OpenedBar
        article={{
          id: article.id,
          version: article.version,
          title: article.content.title,
          state: article.state,
          holderId: article.holder?.id ?? null,
          mayWrite: article.mayWrite,
          steps: article.steps,
          shortPaths: article.shortPaths,
          blocked: article.blocked,
        }}
        detail={detailOf(article, seat)}
        closeHref={closeHref}
        timeZone={clock.zone}
        actions={stepActions}
      />
      <div className="flex-1 px-4 pt-4 pb-16 max-lg:pb-8 lg:px-8">
        <BackToQueue href={closeHref} />
        <Head article={article} titled={compared === true} seat={seat} />
        {article.revision && (
          <div className="mt-4">
            <RevisionStrip articleId={article.id} revision={article.revision} clock={clock} messages={messages} />
          </div>
        )}
        {rounds.length > 0 && (
          <div className="mt-4">
            <Returned articleId={article.id} rounds={rounds} seat={seat} bare />
          </div>
        )}
        {reason && !(rounds.length > 0 && isReturnStep(reason.name)) && (
          <div className="mt-4">
            <ReasonNote entry={reason} clock={clock} messages={messages} />
          </div>
        )}
        {open.length > 0 && (
          <details className="mt-4">
            <summary className="touchable flex min-h-8 items-center font-semibold underline underline-offset-2">
              {messages.comments.side.counts.comments(open.length)}
            </summary>
            <ThreadList threads={open} />
          </details>
        )}
        <Tabs address={address} seat={seat} />
        <div className="pt-5">{contents[address.tab]}</div>
      </div>
    </article>
  )
}

/** What there is to know of the article. Where the text itself follows, its title is not shown twice. */
async function Head({ article, titled, seat }: { article: WorkingCopy; titled: boolean; seat: Seat }) {
  const { messages, clock } = seat
  const { content } = article
  const section = (await deskSections()).find((each) => each.id === content.sectionId)
  const { pictures, lacks, suggestions } = readinessOf(content)
  return (
    <header>
      <h1 id="opened-title" className={titled ? 'font-serif text-[1.375rem] leading-snug font-bold' : 'sr-only'}>
        {content.title || messages.desk.untitled}
      </h1>
      <div className="mt-1 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-muted">
        <span>{messages.desk.number(article.number)}</span>
        {section && <span>{section.name}</span>}
        <span>{article.author.name}</span>
        {article.holder && <span>{messages.desk.article.heldBy(article.holder.name)}</span>}
        <Ago at={article.uncheckedSince ?? article.stateSince} clock={clock} messages={messages} />
        <Length item={{ words: wordsOf(content), pictures }} messages={messages} />
        <Deadline
          articleId={article.id}
          deadlineAt={article.deadlineAt}
          late={isLate(article, clock.now)}
          maySet={article.maySetDeadline}
          clock={clock}
          set={setDeadlineAction}
        />
        <Link
          href={articlePath(article.id)}
          prefetch={false}
          className="touchable inline-flex items-center text-ink underline underline-offset-2"
        >
          {messages.queue.page}
        </Link>
      </div>
      <Chips item={{ lacks, openComments: 0, openSuggestions: suggestions, returned: 0 }} messages={messages} />
    </header>
  )
}

function Tabs({ address, seat: { messages } }: Props) {
  const { tabs } = messages.queue
  return (
    <nav aria-label={tabs.label} className="mt-4 flex gap-5 overflow-x-auto border-b border-rule">
      {OPENED_TABS.map((tab) => (
        <Link
          key={tab}
          href={queuePath({ ...address, tab })}
          replace
          scroll={false}
          prefetch={false}
          aria-current={tab === address.tab ? 'true' : undefined}
          className="touchable -mb-px inline-flex min-h-9 items-center border-b-2 border-transparent whitespace-nowrap hover:border-rule aria-[current=true]:border-ink aria-[current=true]:font-semibold"
        >
          {tabs[tab]}
        </Link>
      ))}
    </nav>
  )
}

async function Text({ article, seat }: { article: WorkingCopy; seat: Seat }) {
  const { content } = article
  const section = (await deskSections()).find((each) => each.id === content.sectionId)
  const topics = (await deskTopics()).filter((topic) => content.topicIds.includes(topic.id))
  return (
    <ReadingView
      content={content}
      media={article.media}
      files={article.files}
      section={section?.name ?? ''}
      topics={topics.map((topic) => topic.name)}
      messages={seat.messages}
    />
  )
}

/** What belongs beside the state: who holds it, when it goes out. */
function detailOf(article: WorkingCopy, { viewer, messages, clock }: Seat): string | null {
  const words = messages.desk.article
  const short = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  if (article.scheduledAt) return words.scheduledFor(short(article.scheduledAt))
  if (article.uncheckedSince) return words.uncheckedSince(short(article.uncheckedSince))
  if (!article.holder) return null
  return article.holder.id === viewer.id ? words.heldByYou : words.heldBy(article.holder.name)
}
