import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RestoreButton } from '#components/history/restore-button.tsx'
import { textMadeBy, textName } from '#components/history/text-name.ts'
import { ReadingView } from '#components/shell/reading-view.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { historyPath, versionPath } from '#components/ui/history-path.ts'
import { readVersion } from '#operations/history/read-history.ts'
import { filesOf } from '#operations/media/files-of.ts'
import { picturesOf } from '#operations/media/pictures-of.ts'
import { deskTopics } from '#operations/papers/arrange-topics.ts'
import { deskSections } from '#operations/papers/list-sections.ts'
import { signedIn } from '../../../../../signed-in.ts'
import { restoreVersionAction } from '../../history/actions.ts'

type Props = { params: Promise<{ id: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, version } = await params
  const { messages } = await signedIn(versionPath(id, version))
  return { title: messages.history.title }
}

/** One version of an article, as it was kept. */
export default async function VersionPage({ params }: Props) {
  const { id, version } = await params
  const { viewer, messages, clock } = await signedIn(versionPath(id, version))
  const outcome = await readVersion(viewer, { articleId: id, versionId: version })
  if (!outcome.ok) notFound()
  const { content } = outcome
  const words = messages.history
  const section = (await deskSections()).find((each) => each.id === content.sectionId)
  const topics = (await deskTopics()).filter((topic) => content.topicIds.includes(topic.id))
  return (
    <main>
      <header className="sticky top-0 z-20 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-ground px-4 py-1.5 print:hidden">
        <p className="min-w-0 flex-1">
          <span className="font-semibold">{textName(outcome.about, messages)}</span>{' '}
          <span className="text-muted">
            {textMadeBy(outcome.about, clock, messages)}. {words.unchanging}
          </span>
        </p>
        <Link href={historyPath(id, { before: version, after: 'now' })} prefetch={false} className={buttonClass()}>
          {words.compare.withNow}
        </Link>
        {outcome.mayRestore && (
          <RestoreButton articleId={id} baseVersion={outcome.version} text={version} restore={restoreVersionAction} />
        )}
        <Link href={articlePath(id)} prefetch={false} className={buttonClass()}>
          {words.back}
        </Link>
      </header>
      <div className="px-4 pt-8 pb-16">
        <ReadingView
          content={content}
          media={await picturesOf(content)}
          files={await filesOf(content.body)}
          section={section?.name ?? ''}
          topics={topics.map((topic) => topic.name)}
          messages={messages}
        />
      </div>
    </main>
  )
}
