import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { CommentsPanel } from '#components/comments/comments-panel.tsx'
import { WritingDesk } from '#components/editor/desk/writing-desk.tsx'
import { UnsentReading } from '#components/editor/journal/unsent-reading.tsx'
import { ReadingSuggestions } from '#components/editor/suggesting/reading-suggestions.tsx'
import { History } from '#components/history/history.tsx'
import { SaveByName } from '#components/history/save-by-name.tsx'
import { SeenWhenLeft } from '#components/live/seen-when-left.tsx'
import { OpenArticle } from '#components/presence/open-article.tsx'
import { WhoIsHere } from '#components/presence/who-is-here.tsx'
import { PreviewButton } from '#components/previews/preview-button.tsx'
import { MendNote } from '#components/returns/mend-note.tsx'
import { MendPanel } from '#components/returns/mend-panel.tsx'
import { MendingProvider } from '#components/returns/mending.tsx'
import { Deadline } from '#components/review/deadline.tsx'
import { ReadingDesk } from '#components/shell/reading-desk.tsx'
import { ReadingView } from '#components/shell/reading-view.tsx'
import { ReasonNote } from '#components/shell/reason-note.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { OffersPlace, PresentRevision } from '#components/workflow/offers.tsx'
import { StepBar } from '#components/workflow/step-bar.tsx'
import { StepFootPlace } from '#components/workflow/step-foot.tsx'
import { isOpen } from '#newsroom/document/decided.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isReturnStep } from '#newsroom/returns/return-list.ts'
import { isLate } from '#newsroom/review/deadline.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { type ArticlePage, readArticlePage } from '#operations/review/read-article-page.ts'
import type { WorkingCopy } from '#operations/review/read-working-copy.ts'
import { type Seat, signedIn } from '../../../signed-in.ts'
import { setDeadlineAction } from '../actions.ts'
import { createPreviewAction, listPreviewsAction, revokePreviewAction } from '../preview-actions.ts'
import { stepActions } from '../step-actions.ts'
import { Changed } from './changed.tsx'
import { keepNamedVersionAction } from './history/actions.ts'
import { Returned } from './returned.tsx'

type Props = { params: Promise<{ id: string }> }

// The title and the page ask for the same article; they get one answer.
const readOnce = cache((viewer: Viewer, id: string) => readArticlePage(viewer, id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { viewer, messages } = await signedIn(articlePath(id))
  const outcome = await readOnce(viewer, id)
  return { title: outcome.ok ? outcome.article.content.title || messages.desk.untitled : messages.desk.notFound }
}

/** An article: the writing desk for who may write it now, and what readers would see for everybody else. */
export default async function OpenedArticle({ params }: Props) {
  const { id } = await params
  const seat = await signedIn(articlePath(id))
  const outcome = await readOnce(seat.viewer, id)
  if (!outcome.ok) notFound()
  const { article, history, reason, rounds } = outcome
  const toMend = rounds.find((round) => round.mayTick) ?? null
  const past = rounds.filter((round) => round.standing && round !== toMend)
  // What the list says in points needs no second place.
  const told = reason && !(rounds.length > 0 && isReturnStep(reason.name)) ? reason : null
  return (
    <main className="article-page">
      <OffersPlace key={article.id}>
        {told && <ReasonNote entry={told} clock={seat.clock} messages={seat.messages} />}
        {article.revision && (
          <PresentRevision articleId={id} version={article.version} revision={article.revision} clock={seat.clock} />
        )}
        <MendingProvider key={article.id} articleId={article.id} round={toMend}>
          <MendNote clock={seat.clock} />
          {past.length > 0 && (
            <div className="bg-ground px-4">
              <div className="mx-auto max-w-[56rem]">
                <Returned articleId={id} rounds={past} seat={seat} />
              </div>
            </div>
          )}
          <OpenArticle key={article.id} articleId={article.id} viewerId={seat.viewer.id} shown={shownOf(article)}>
            {article.mayWrite ? (
              <Desk page={outcome} seat={seat} mends={toMend !== null} />
            ) : (
              <Reading page={outcome} seat={seat} />
            )}
          </OpenArticle>
        </MendingProvider>
        {history && <History articleId={id} entries={history} clock={seat.clock} messages={seat.messages} />}
        <StepFootPlace />
      </OffersPlace>
    </main>
  )
}

/** What the page is made from, for comparing it with what happens meanwhile. */
function shownOf({ version, state, holder, mayWrite }: WorkingCopy) {
  return { version, state, holderId: holder?.id ?? null, mayWrite }
}

function Desk({ page, seat, mends }: { page: ArticlePage; seat: Seat; mends: boolean }) {
  const { viewer, newspaper } = seat
  const { article } = page
  return (
    <WritingDesk
      articleId={article.id}
      kind={article.kind}
      version={article.version}
      savedAt={article.updatedAt.toISOString()}
      content={article.content}
      sections={page.sections}
      topics={page.topics}
      penNames={page.penNames}
      media={article.media}
      files={article.files}
      viewer={{ id: viewer.id, name: viewer.name }}
      language={viewer.language}
      timeZone={newspaper.timeZone}
      author={article.author}
      suggestions={article.suggestions}
      mayUseLibrary={may(viewer, 'media.library')}
      beside={{
        comments: comments(page, seat),
        mend: mends ? <MendPanel clock={seat.clock} /> : null,
      }}
      stepBar={
        <>
          <Preview article={article} seat={seat} />
          <SaveByName articleId={article.id} keep={keepNamedVersionAction} />
          <Bar article={article} seat={seat} />
        </>
      }
    />
  )
}

function Reading({ page, seat }: { page: ArticlePage; seat: Seat }) {
  const { messages } = seat
  const { article, sections, topics: allTopics } = page
  const { content } = article
  const section = sections.find((each) => each.id === content.sectionId)
  const topics = allTopics.filter((topic) => content.topicIds.includes(topic.id))
  return (
    <ReadingDesk
      articleId={article.id}
      beside={{
        comments: comments(page, seat),
        ...(isOpen(content.body)
          ? {
              suggestions: (
                <ReadingSuggestions
                  body={content.body}
                  authors={article.suggestions}
                  viewerId={seat.viewer.id}
                  now={seat.clock.now.toISOString()}
                  timeZone={seat.clock.zone}
                />
              ),
            }
          : {}),
      }}
      head={
        <>
          <p className="min-w-0 truncate text-[0.8125rem] text-muted max-sm:hidden">
            {messages.desk.article.lastChange(
              article.updatedBy.name,
              formatShort(article.updatedAt, seat.clock.now, seat.clock.zone, messages.desk.within),
            )}
          </p>
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-2 max-sm:justify-start max-sm:gap-x-1">
            <Preview article={article} seat={seat} />
            <Bar article={article} seat={seat} />
          </div>
        </>
      }
    >
      <UnsentReading
        articleId={article.id}
        viewerId={seat.viewer.id}
        content={content}
        media={article.media}
        files={article.files}
        sections={sections}
        topics={allTopics}
        timeZone={seat.newspaper.timeZone}
      />
      <SeenWhenLeft articleId={article.id} version={article.version} />
      <div className="px-4 pt-8 pb-16">
        {article.steps.length > 0 && <Changed articleId={article.id} seat={seat} />}
        {article.correctsId && (
          <p className="mx-auto mb-5 max-w-[42.5rem]">
            <Link href={articlePath(article.correctsId)} prefetch={false} className="underline underline-offset-2">
              {messages.desk.article.corrects}
            </Link>
          </p>
        )}
        <ReadingView
          content={content}
          media={article.media}
          files={article.files}
          section={section?.name ?? ''}
          topics={topics.map((topic) => topic.name)}
          messages={messages}
        />
      </div>
    </ReadingDesk>
  )
}

/** What is said about the article, for who may take part; null for everybody else, who has no such tab. */
function comments({ article, threads }: ArticlePage, { viewer, newspaper }: Seat): ReactNode {
  if (!threads) return null
  const { title, sapo, body } = article.content
  return (
    <CommentsPanel
      articleId={article.id}
      initial={threads}
      content={{ version: article.version, title, sapo, body }}
      viewerId={viewer.id}
      timeZone={newspaper.timeZone}
    />
  )
}

function Preview({ article, seat }: { article: WorkingCopy; seat: Seat }) {
  if (!article.mayPreview) return null
  return (
    <PreviewButton
      articleId={article.id}
      timeZone={seat.newspaper.timeZone}
      actions={{ list: listPreviewsAction, create: createPreviewAction, revoke: revokePreviewAction }}
    />
  )
}

function Bar({ article, seat }: { article: WorkingCopy; seat: Seat }) {
  return (
    <>
      <WhoIsHere timeZone={seat.newspaper.timeZone} />
      <span className="text-[0.8125rem] text-muted">
        <Deadline
          articleId={article.id}
          deadlineAt={article.deadlineAt}
          late={isLate(article, seat.clock.now)}
          maySet={article.maySetDeadline}
          clock={seat.clock}
          set={setDeadlineAction}
        />
      </span>
      <StepBar
        article={{
          id: article.id,
          number: article.number,
          version: article.version,
          title: article.content.title,
          state: article.state,
          holderId: article.holder?.id ?? null,
          publicPath: article.publicPath,
          steps: article.steps,
          shortPaths: article.shortPaths,
          blocked: article.blocked,
          revision: article.revision,
        }}
        detail={detailOf(article, seat)}
        timeZone={seat.newspaper.timeZone}
        actions={stepActions}
      />
    </>
  )
}

/** What belongs beside the state: who holds it, when it goes out, that it waits to be checked. */
function detailOf(article: WorkingCopy, { viewer, messages, clock }: Seat): string | null {
  const words = messages.desk.article
  const short = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  if (article.scheduledAt) return words.scheduledFor(short(article.scheduledAt))
  if (article.uncheckedSince) return words.uncheckedSince(short(article.uncheckedSince))
  if (!article.holder) return null
  return article.holder.id === viewer.id ? words.heldByYou : words.heldBy(article.holder.name)
}
