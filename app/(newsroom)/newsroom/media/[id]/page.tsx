import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DescribeForm } from '#components/media/describe-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { formatShort } from '#newsroom/format/dates.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { readPictureDetails } from '#operations/media/describe-picture.ts'
import { signedIn } from '../../../signed-in.ts'
import { describePictureAction } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { messages } = await signedIn(newsroomPath.picture(id))
  return { title: messages.desk.library.describe }
}

/** A picture, what is known of it, and the words it is proposed with. */
export default async function PicturePage({ params }: Props) {
  const { id } = await params
  const { viewer, messages, clock } = await signedIn(newsroomPath.picture(id))
  const outcome = await readPictureDetails(viewer, id)
  if (!outcome.ok) notFound()
  const { picture, version, mayDescribe } = outcome
  const words = messages.desk.library
  const time = formatShort(new Date(picture.uploadedAt), clock.now, clock.zone, messages.desk.within)
  return (
    <Page>
      <PageHeader title={words.describe}>
        <Link href={newsroomPath.media()} prefetch={false} className={buttonClass()}>
          {words.title}
        </Link>
      </PageHeader>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <figure className="min-w-0">
          {/* biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already */}
          <img
            src={newsroomPicturePath(picture.id, 'large')}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            className="max-h-[75vh] w-auto max-w-full"
            style={{ background: picture.colour }}
          />
          <figcaption className="mt-2 text-[0.8125rem] text-muted">
            {words.uploadedBy(picture.uploadedBy, time)} · {words.size(picture.width, picture.height)} ·{' '}
            <span className="break-all">
              {words.fileName}: {picture.name}
            </span>
          </figcaption>
        </figure>
        <DescribeForm picture={picture} version={version} mayDescribe={mayDescribe} action={describePictureAction} />
      </div>
    </Page>
  )
}
