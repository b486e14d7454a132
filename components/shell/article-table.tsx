import type { Messages } from '#messages/index.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import type { Clock } from '../ui/clock.ts'
import { Ago, When } from '../ui/when.tsx'
import { StateCell, TitleCell } from './article-cells.tsx'

export type Column = 'state' | 'section' | 'author' | 'holder' | 'since' | 'changed'

/** Below this width a column gives way to the title. */
const SHOWN: Record<Column, string> = {
  state: 'max-lg:hidden',
  section: 'max-xl:hidden',
  author: 'max-xl:hidden',
  holder: 'max-[87rem]:hidden',
  since: 'max-lg:hidden',
  changed: 'max-lg:hidden',
}
const WIDTH: Record<Column, string> = {
  state: 'w-56',
  section: 'w-32',
  author: 'w-40',
  holder: 'w-40',
  since: 'w-32',
  changed: 'w-32',
}

/** A list of articles: a table with low rows; where there is no room for columns each row becomes an item of two lines. */
export function ArticleTable(props: {
  items: readonly ListedArticle[]
  columns: readonly Column[]
  caption: string
  /** Without one the columns are named for screen readers only. */
  head?: boolean
  clock: Clock
  messages: Messages
}) {
  const { items, columns, clock, messages } = props
  const names = messages.desk.columns
  const head = props.head === false ? 'sr-only' : 'max-lg:sr-only'
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{props.caption}</caption>
      {/* Where the head is not shown, the widths have to come from somewhere else. */}
      <colgroup>
        <col />
        {columns.map((column) => (
          <col key={column} className={`${SHOWN[column]} ${WIDTH[column]}`} />
        ))}
      </colgroup>
      <thead className={head}>
        <tr className="border-b border-rule text-left text-[0.8125rem] text-muted">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            {names.title}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={`py-1.5 pr-3 font-normal ${SHOWN[column]}`}>
              {names[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr
            key={item.id}
            data-about={item.id}
            className="relative border-b border-rule hover:bg-ground has-[[data-row-link]:focus-visible]:bg-ground"
          >
            <td className="h-10 py-2.5 pr-3 lg:py-1">
              <TitleCell item={item} clock={clock} messages={messages} whole since={columns.includes('since')} />
            </td>
            {columns.map((column) => (
              <td
                key={column}
                className={`py-1 pr-3 [overflow-wrap:anywhere] text-[0.8125rem] text-muted tabular-nums ${SHOWN[column]}`}
              >
                {cell(column, item, clock, messages)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cell(column: Column, item: ListedArticle, clock: Clock, messages: Messages) {
  switch (column) {
    case 'state':
      return <StateCell item={item} clock={clock} messages={messages} />
    case 'section':
      return item.section
    case 'author':
      return item.author
    case 'holder':
      return item.holder
    case 'since':
      return <Ago at={item.stateSince} clock={clock} messages={messages} />
    case 'changed':
      return <When at={item.updatedAt} clock={clock} messages={messages} />
  }
}
