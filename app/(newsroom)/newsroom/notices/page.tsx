import type { Metadata } from 'next'
import { NoticeList } from '#components/notices/notice-list.tsx'
import { FilterChoice, FilterForm } from '#components/shell/filter-form.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { NOTICE_KINDS, type NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { signedIn } from '../../signed-in.ts'
import { markNoticesAction } from './actions.ts'

type Query = { kind?: string | string[]; q?: string | string[]; before?: string | string[] }
type Props = { searchParams: Promise<Query> }

const PATH = newsroomPath.notices()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.notices.title }
}

/** What the viewer is told, newest first. */
export default async function NoticesPage({ searchParams }: Props) {
  const { viewer, messages, clock } = await signedIn(PATH)
  const asked = await searchParams
  const words = messages.notices
  const kind = NOTICE_KINDS.find((each) => each === asked.kind) ?? null
  const query = one(asked.q)
  const { items, next } = await readNotices(viewer, { kind, query, before: one(asked.before) })
  const filtered = kind !== null || query !== ''
  return (
    <Page narrow>
      <PageHeader title={words.title} lead={words.lead} />
      <FilterForm path={PATH} query={query} placeholder={words.search} submit={words.apply}>
        <FilterChoice
          name="kind"
          label={words.kind}
          value={kind ?? ''}
          options={[
            { value: '', label: words.anyKind },
            ...NOTICE_KINDS.map((each) => ({ value: each, label: words.kinds[each] })),
          ]}
        />
      </FilterForm>
      {items.length > 0 ? (
        <NoticeList items={items} clock={clock} mark={markNoticesAction} />
      ) : (
        <EmptyPlace title={filtered ? words.none : words.empty} text={filtered ? words.noneText : words.emptyText} />
      )}
      <OlderLink
        older={next && address(kind, query, next)}
        olderLabel={words.older}
        newest={asked.before ? address(kind, query, null) : null}
        newestLabel={words.newestPage}
      />
    </Page>
  )
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function address(kind: NoticeKind | null, query: string, before: string | null): string {
  const asked = new URLSearchParams({
    ...(query ? { q: query } : {}),
    ...(kind ? { kind } : {}),
    ...(before ? { before } : {}),
  })
  return asked.size > 0 ? `${PATH}?${asked}` : PATH
}
