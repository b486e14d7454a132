import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { PageHeading } from '#components/reading/lists/block-heading.tsx'
import { MostReadList } from '#components/reading/lists/most-read.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readMostRead } from '#operations/reading/read-most-read.ts'
import { edition } from '../edition.ts'
import { pageMetadata } from '../page-metadata.ts'

/** As many as somebody goes through. */
const SHOWN = 30

export async function generateMetadata(): Promise<Metadata> {
  const words = (await edition()).words.reader
  return pageMetadata({ title: words.mostRead, description: words.mostReadLead, path: publicPath.mostRead() })
}

export default async function MostReadPage() {
  await connection()
  const set = await edition()
  const words = set.words.reader
  return (
    <Frame edition={set}>
      <PageHeading under={words.mostReadLead}>{words.mostRead}</PageHeading>
      <MostReadList teasers={await readMostRead({ limit: SHOWN })} edition={set} />
    </Frame>
  )
}
