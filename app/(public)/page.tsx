import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { FrontPage } from '#components/reading/front/front.tsx'
import { frontJsonLd } from '#components/reading/pages/structured-data.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readFront } from '#operations/reading/read-front.ts'
import { answerUntil } from '#server/http/answer.ts'
import { edition } from './edition.ts'
import { fullAddress } from './full-address.ts'
import { pageMetadata } from './page-metadata.ts'

// Both the head and the page need it.
const front = cache(() => readFront())

export async function generateMetadata(): Promise<Metadata> {
  const { newspaper } = await edition()
  const { slots } = await front()
  return pageMetadata({
    title: null,
    description: newspaper.slogan,
    path: publicPath.front(),
    teasers: slots.flatMap((slot) => slot.teasers),
  })
}

export default async function Front() {
  await connection()
  const set = await edition()
  const laid = await front()
  answerUntil(laid.until)
  return (
    <Frame edition={set}>
      <FrontPage front={laid} edition={set} />
      <JsonLd data={frontJsonLd(set.newspaper, fullAddress)} />
    </Frame>
  )
}
