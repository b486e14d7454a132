import { ARTICLE_STATES, type ArticleState } from '#newsroom/kit/article-states.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** What an address of the list asks for. */
export type ListAddress = {
  mine: boolean
  state: ArticleState | ''
  section: string
  author: string
  query: string
  after: string
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads the address of the list; what makes no sense in it is left aside. */
export function readListAddress(parameters: Parameters): ListAddress {
  const text = (name: string, most: number) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const state = ARTICLE_STATES.find((each) => each === parameters.state) ?? ''
  return {
    mine: parameters.whose === 'mine',
    state,
    section: text('section', 64),
    author: text('author', 64),
    query: text('q', 200),
    after: text('after', 100),
  }
}

/** The address of the list that goes on behind `after`, under the same filters. */
export function listPath(address: ListAddress, after = ''): string {
  const parameters = new URLSearchParams()
  if (address.mine) parameters.set('whose', 'mine')
  if (address.state) parameters.set('state', address.state)
  if (address.section) parameters.set('section', address.section)
  if (address.author) parameters.set('author', address.author)
  if (address.query) parameters.set('q', address.query)
  if (after) parameters.set('after', after)
  const query = parameters.toString()
  return query ? `${newsroomPath.articles()}?${query}` : newsroomPath.articles()
}

/** Whether the address narrows the list at all. */
export function isFiltered(address: ListAddress): boolean {
  return listPath({ ...address, after: '' }) !== newsroomPath.articles()
}
