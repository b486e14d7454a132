import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { FrontPage } from '#components/reading/front/front.tsx'
import { frontJsonLd } from '#components/reading/pages/structured-data.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readFront } from '#operations/reading/read-front.ts'
import { answerUntil } from '#server/http/answer.ts'
import { edition } from './edition.ts'
import { fullAddress, pageMetadata } from './page-metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { newspaper } = await edition()
  return pageMetadata({ title: null, description: newspaper.slogan, path: publicPath.front() })
}

export default async function Front() {
  await connection()
  const set = await edition()
  const front = await readFront()
  answerUntil(front.until)
  return (
    <Frame edition={set}>
      <FrontPage front={front} edition={set} />
      <JsonLd data={frontJsonLd(set.newspaper, fullAddress)} />
    </Frame>
  )
}
