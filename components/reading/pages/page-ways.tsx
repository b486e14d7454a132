import { formatNumber } from '#newsroom/format/numbers.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Pager } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'

/** From so many pages on a page can be gone to by its number. */
const MANY = 8

/**
 * The ways through a list in numbered pages: the one before and the one after, the first, the last, the neighbours, and
 * in a long list any page by its number.
 * @param path the first page, with what else stands in its address; `hidden` says the same to the form
 */
export function PageWays(props: {
  path: string
  hidden?: Readonly<Record<string, string>>
  pager: Pager
  edition: Edition
}) {
  const { path, hidden = {}, pager, edition } = props
  const { words, newspaper } = edition
  const { number, pages } = pager
  if (pages < 2) return null
  const written = (page: number) => formatNumber(page, newspaper.language)
  return (
    <nav
      aria-label={words.pagesOfList}
      className="no-print furniture flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-ink pt-4 text-[0.9375rem]"
    >
      <ul className="flex flex-wrap items-center gap-1">
        {number > 1 ? (
          <li>
            <a
              href={publicPath.numbered(path, number - 1)}
              rel="prev"
              aria-label={words.previousPage}
              className={`${BOX} hover:text-accent`}
            >
              ←
            </a>
          </li>
        ) : null}
        {shownPages(pager).map((page, index, all) => (
          <li key={page} className="flex items-center gap-1">
            {index > 0 && page - (all[index - 1] ?? 0) > 1 ? (
              <span aria-hidden="true" className="px-1 text-muted">
                …
              </span>
            ) : null}
            {page === number ? (
              <span aria-current="page" className={`${BOX} bg-ink text-paper`}>
                <span className="sr-only">{words.pageNumber('')}</span>
                {written(page)}
              </span>
            ) : (
              <a
                href={publicPath.numbered(path, page)}
                aria-label={words.pageNumber(written(page))}
                className={`${BOX} border border-rule hover:border-accent hover:text-accent`}
              >
                {written(page)}
              </a>
            )}
          </li>
        ))}
        {number < pages ? (
          <li>
            <a
              href={publicPath.numbered(path, number + 1)}
              rel="next"
              aria-label={words.nextPage}
              className={`${BOX} hover:text-accent`}
            >
              →
            </a>
          </li>
        ) : null}
      </ul>
      {pages < MANY ? null : (
        <form action={path.split('?')[0]} className="flex items-center gap-3">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="to-page" className="text-muted">
            {words.toPage}
          </label>
          <input
            id="to-page"
            type="number"
            name="trang"
            min={1}
            max={pages}
            required
            inputMode="numeric"
            className="min-h-11 w-24 border border-rule bg-transparent px-3"
          />
          <button
            type="submit"
            className={`${BOX} cursor-pointer border border-ink hover:border-accent hover:text-accent`}
          >
            {words.goToPage}
          </button>
        </form>
      )}
    </nav>
  )
}

const BOX = 'flex min-h-11 min-w-11 items-center justify-center px-2'

/** The first, the last, and the pages around this one; what would leave out a single page shows it. */
function shownPages({ number, pages }: Pager): number[] {
  const shown = new Set([1, number - 1, number, number + 1, pages])
  if (number === 4) shown.add(2)
  if (number === pages - 3) shown.add(pages - 1)
  if (number === 1) shown.add(3)
  if (number === pages) shown.add(pages - 2)
  return [...shown].filter((page) => page >= 1 && page <= pages).sort((a, b) => a - b)
}
