import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ArticleTable } from '#components/shell/article-table.tsx'
import { FilterByName, FilterChoice, FilterForm } from '#components/shell/filter-form.tsx'
import { NewArticleButton } from '#components/shell/new-article-button.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { ARTICLE_STATES } from '#newsroom/kit/article-states.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { listAuthors } from '#operations/people/list-people.ts'
import { type Seat, signedIn } from '../../signed-in.ts'
import { createArticleAction } from './actions.ts'
import { isFiltered, type ListAddress, listPath, readListAddress } from './list-address.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = newsroomPath.articles()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.desk.articles.title }
}

/** Every article that the viewer may see, last changed first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const address = readListAddress(await searchParams)
  const seat = await signedIn(listPath(address, address.after))
  const { viewer, messages, clock } = seat
  if (!may(viewer, 'article.list')) notFound()
  const words = messages.desk.articles
  const { items, next } = await listArticles(viewer, {
    mine: address.mine,
    states: address.state ? [address.state] : [],
    sectionId: address.section,
    authorId: address.author,
    query: address.query,
    after: address.after,
  })
  const filtered = isFiltered(address)
  return (
    <Page>
      <PageHeader title={words.title}>
        {may(viewer, 'article.create') && <NewArticleButton action={createArticleAction} />}
      </PageHeader>
      <Filters seat={seat} address={address} />
      {items.length === 0 ? (
        <EmptyPlace
          title={filtered || address.after ? words.none : words.empty}
          text={filtered || address.after ? words.noneText : words.emptyText}
        >
          {(filtered || address.after) && (
            <Link href={PATH} prefetch={false} className={buttonClass()}>
              {words.clear}
            </Link>
          )}
        </EmptyPlace>
      ) : (
        <RowKeys>
          <ArticleTable
            items={items}
            columns={['state', 'section', 'author', 'holder', 'changed']}
            caption={words.title}
            clock={clock}
            messages={messages}
          />
        </RowKeys>
      )}
      <OlderLink
        older={next && listPath(address, next)}
        olderLabel={words.older}
        newest={address.after ? listPath(address) : null}
        newestLabel={words.newest}
      />
    </Page>
  )
}

async function Filters({ seat: { viewer, messages }, address }: { seat: Seat; address: ListAddress }) {
  const words = messages.desk.articles
  // Who sees only their own has nobody to choose among.
  const seesOthers = may(viewer, 'others.list')
  const sections = await sectionChoices()
  const authors = seesOthers ? await listAuthors() : []
  return (
    <FilterForm path={PATH} query={address.query} placeholder={words.text} submit={words.apply}>
      {seesOthers && (
        <FilterChoice
          name="whose"
          label={words.whose}
          value={address.mine ? 'mine' : ''}
          options={[
            { value: '', label: words.everybody },
            { value: 'mine', label: words.mine },
          ]}
        />
      )}
      <FilterChoice
        name="state"
        label={words.state}
        value={address.state}
        options={[
          { value: '', label: words.anyState },
          ...ARTICLE_STATES.map((value) => ({ value, label: messages.workflow.states[value] })),
        ]}
      />
      <FilterByName
        name="section"
        label={words.section}
        any={words.anySection}
        value={address.section}
        choices={sections}
      />
      {seesOthers && !address.mine && (
        <FilterByName
          name="author"
          label={words.author}
          any={words.anyAuthor}
          value={address.author}
          choices={authors}
        />
      )}
    </FilterForm>
  )
}
