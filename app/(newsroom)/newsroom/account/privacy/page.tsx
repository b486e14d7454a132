import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignNoticeForm } from '#components/people/privacy-notice.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { formatDate } from '#newsroom/format/dates.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readPrivacyNotice } from '#operations/people/privacy-notice.ts'
import { signedIn } from '../../../signed-in.ts'
import { signNoticeAction } from './actions.ts'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

const PATH = newsroomPath.privacy()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.personalData.notice.title }
}

/** What the newsroom does with people's data, to be read and signed. */
export default async function PrivacyPage({ searchParams }: Props) {
  const { viewer, messages, clock } = await signedIn(PATH)
  const { next } = await searchParams
  const { notice } = await readPrivacyNotice(viewer)
  if (!notice) notFound()
  const words = messages.personalData.notice
  return (
    <Page narrow>
      <PageHeader title={words.title} lead={notice.signedAt ? undefined : words.lead} />
      <p className="mb-6 max-w-[44rem] break-words whitespace-pre-line">{notice.text}</p>
      {notice.signedAt ? (
        <p className="text-muted">{words.signed(formatDate(notice.signedAt, clock.zone), notice.version)}</p>
      ) : (
        <SignNoticeForm
          noticeVersion={notice.version}
          next={typeof next === 'string' ? next : newsroomPath.home()}
          action={signNoticeAction}
        />
      )}
    </Page>
  )
}
