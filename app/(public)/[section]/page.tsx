import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { SectionFront } from '#components/reading/pages/section-front.tsx'
import { listJsonLd } from '#components/reading/pages/structured-data.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { sectionsDownTo } from '#newsroom/papers/sections.ts'
import { isSlug, listPlaceText, parseListPlace } from '#newsroom/reading/published.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { answerUntil } from '#server/http/answer.ts'
import { edition } from '../edition.ts'
import { fullAddress } from '../full-address.ts'
import { Missing, missingMetadata } from '../missing.tsx'
import { pageMetadata } from '../page-metadata.ts'
import { pageAsked, placeAsked, type Query } from '../query.ts'

type Props = { params: Promise<{ section: string }>; searchParams: Query }

// Both the head and the page need it; what it is remembered by has to be plain text.
const sectionAt = cache(async (slug: string, place: string, page: number) => {
  const behind = parseListPlace(place)
  return readSection(slug, behind ? { behind } : { page })
})

async function asked({ params, searchParams }: Props) {
  await connection()
  const { section: slug } = await params
  if (!isSlug(slug)) return null
  const behind = await placeAsked(searchParams)
  const answer = await sectionAt(slug, behind ? listPlaceText(behind) : '', await pageAsked(searchParams))
  if (answer.kind === 'missing') return null
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return { ...answer, behind }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return missingMetadata()
  const { section, behind, pager, front, list } = found
  const { words, newspaper } = await edition()
  const part = behind ? words.olderPart : pager && pager.number > 1 ? words.page(pager.number, pager.pages) : null
  return pageMetadata({
    title: part === null ? section.name : `${section.name} – ${part}`,
    description: `${section.name} – ${newspaper.name}`,
    path: publicPath.section(section.slug),
    feeds: true,
    teasers: [...(front?.slots.flatMap((slot) => slot.teasers) ?? []), ...list.items],
    unlisted: behind !== null,
    ...(pager ? { pager } : {}),
  })
}

export default async function SectionPage(props: Props) {
  const found = await asked(props)
  if (!found) return <Missing />
  const { section, list, pager, front } = found
  answerUntil(front?.until ?? null)
  const set = await edition()
  return (
    <Frame edition={set} current={section.slug}>
      <SectionFront section={section} list={list} pager={pager} front={front} edition={set} />
      <JsonLd
        data={listJsonLd(
          {
            name: section.name,
            path: publicPath.numbered(publicPath.section(section.slug), pager?.number ?? 1),
            above: [
              { name: set.newspaper.name, path: publicPath.front() },
              ...sectionsDownTo(section, set.sections)
                .slice(0, -1)
                .map(({ name, slug }) => ({ name, path: publicPath.section(slug) })),
            ],
            teasers: list.items,
          },
          set.newspaper,
          fullAddress,
        )}
      />
    </Frame>
  )
}
