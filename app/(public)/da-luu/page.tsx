import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { SavedArticles } from '#components/reading/pages/saved-articles.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { environment } from '#server/process/environment.ts'
import { edition } from '../edition.ts'
import { pageMetadata } from '../page-metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const words = (await edition()).words.reader
  return pageMetadata({
    title: words.savedTitle,
    description: words.savedLead,
    path: publicPath.saved(),
    unlisted: true,
  })
}

export default async function Saved() {
  await connection()
  const set = await edition()
  return (
    <Frame edition={set}>
      <SavedArticles edition={set} offered={environment().offlineReading} />
    </Frame>
  )
}
