import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import '#components/editor/editor.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AddPictures } from '#components/media/add-pictures.tsx'
import { PictureGrid } from '#components/media/picture-grid.tsx'
import { FilterForm } from '#components/shell/filter-form.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { may } from '#newsroom/rights/permissions.ts'
import { listPictures } from '#operations/media/list-pictures.ts'
import { signedIn } from '../../signed-in.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = newsroomPath.media()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.desk.library.title }
}

/** The pictures of the newsroom; who has no right to the library sees their own. */
export default async function LibraryPage({ searchParams }: Props) {
  const { viewer, messages } = await signedIn(PATH)
  if (!may(viewer, 'media.upload')) notFound()
  const parameters = await searchParams
  const text = (name: string) => (typeof parameters[name] === 'string' ? parameters[name].slice(0, 200) : '')
  const [query, before] = [text('q'), text('before')]
  const { items, next } = await listPictures(viewer, { query, before: before || null })
  const words = messages.desk.library
  const narrowed = query !== '' || before !== ''
  const path = (place: string | null) => {
    const search = new URLSearchParams({ ...(query ? { q: query } : {}), ...(place ? { before: place } : {}) })
    return search.size > 0 ? `${PATH}?${search}` : PATH
  }
  return (
    <Page>
      <PageHeader title={may(viewer, 'media.library') ? words.title : words.ownTitle}>
        {may(viewer, 'media.upload') && <AddPictures />}
      </PageHeader>
      <FilterForm path={PATH} query={query} placeholder={words.search} submit={messages.general.search} />
      {items.length === 0 ? (
        <EmptyPlace title={narrowed ? words.none : words.empty} text={narrowed ? words.noneText : words.emptyText}>
          {narrowed && (
            <Link href={PATH} prefetch={false} className={buttonClass()}>
              {words.newest}
            </Link>
          )}
        </EmptyPlace>
      ) : (
        <PictureGrid pictures={items} messages={messages} />
      )}
      <OlderLink
        older={next && path(next)}
        olderLabel={words.older}
        newest={before ? path(null) : null}
        newestLabel={words.newest}
      />
    </Page>
  )
}
