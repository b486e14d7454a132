import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { type MediaView, newsroomPicturePath } from '#newsroom/media/media.ts'

/** Pictures of the library, each leading to its description. */
export function PictureGrid({ pictures, messages }: { pictures: readonly MediaView[]; messages: Messages }) {
  const { library } = messages.desk
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
      {pictures.map((picture) => (
        <li key={picture.id} className="min-w-0">
          <Link href={newsroomPath.picture(picture.id)} prefetch={false} className="group grid gap-1.5">
            <span className="block aspect-[4/3] overflow-hidden" style={{ background: picture.colour }}>
              {/* biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already */}
              <img
                src={newsroomPicturePath(picture.id, 'small')}
                alt={picture.alt}
                width={picture.width}
                height={picture.height}
                loading="lazy"
                decoding="async"
                className="size-full object-cover"
              />
            </span>
            <span className="line-clamp-2 text-[0.8125rem] leading-snug group-hover:underline">
              {picture.caption || <span className="text-muted">{library.noCaption}</span>}
            </span>
            <span className="truncate text-[0.75rem] text-muted">{picture.credit || picture.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
