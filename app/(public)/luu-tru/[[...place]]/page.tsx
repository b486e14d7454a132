import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { ArchivePage, archiveTitle } from '#components/reading/pages/archive-page.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readArchivePlace } from '#newsroom/reading/archive.ts'
import { readArchive } from '#operations/reading/read-archive.ts'
import { edition } from '../../edition.ts'
import { Missing, missingMetadata } from '../../missing.tsx'
import { pageMetadata } from '../../page-metadata.ts'
import { one, pageAsked, type Query } from '../../query.ts'

type Props = { params: Promise<{ place?: string[] }>; searchParams: Query }

// Both the head and the page need it; what it is remembered by has to be plain text.
const archiveAt = cache((place: string, sectionSlug: string, page: number) =>
  readArchive({ place, sectionSlug: sectionSlug || null, page }),
)

async function asked({ params, searchParams }: Props) {
  await connection()
  const place = readArchivePlace((await params).place ?? [])
  if (place === null) return null
  const answer = await archiveAt(place, one((await searchParams).muc) ?? '', await pageAsked(searchParams))
  return answer.kind === 'missing' ? null : { place, archive: answer.archive }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return missingMetadata()
  const { place, archive } = found
  const { words, newspaper } = await edition()
  const { day } = archive
  return pageMetadata({
    title: archiveTitle(place, words.archive, newspaper.language),
    description: `${words.archive.lead} ${newspaper.name}`,
    path: publicPath.archive(place),
    ...(day ? { pager: { number: day.list.number, pages: day.list.pages } } : {}),
    // A day without articles, and what only narrows another page down, is nothing to list.
    unlisted: archive.section !== null || day?.list.total === 0,
  })
}

export default async function Archive(props: Props) {
  const found = await asked(props)
  if (!found) return <Missing />
  const set = await edition()
  return (
    <Frame edition={set}>
      <ArchivePage place={found.place} archive={found.archive} edition={set} />
    </Frame>
  )
}
