import { formatDate } from '#newsroom/format/dates.ts'
import type { PersonalData } from '#newsroom/log/personal-data.ts'
import type { Language } from '#newsroom/people/roles.ts'
import { type Messages, messagesFor } from './index.ts'
import { escaped } from './mail-page.ts'
import { saidText } from './said-text.ts'

type Fields = Messages['personalData']['page']['fields']
type Value = string | number | boolean | Date | null | readonly string[]
type Row = Partial<Record<keyof Fields, Value>>

/** What the newsroom knows of a person, as a page that stands by itself, in their language. */
export function personalDataPage(
  data: PersonalData,
  { language, newspaper, zone }: { language: Language; newspaper: string; zone: string },
): string {
  const messages = messagesFor(language)
  const words = messages.personalData.page
  const { workflow, accountLog } = messages
  const states: Record<string, string> = workflow.states
  const { account } = data
  const rows: Record<keyof typeof words.parts, readonly Row[]> = {
    account: [
      {
        ...account,
        role: workflow.roles[account.role],
        rightSets: account.rightSets.map((set) => workflow.rightSets[set]),
      },
    ],
    penNames: data.penNames,
    sessions: data.sessions,
    passkeys: data.passkeys,
    invitations: data.invitations,
    log: data.log.map(({ at, name, by, byOperator, said }) => ({
      at,
      what: accountLog.sentences[name](byOperator ? accountLog.operator : by, saidText(workflow, said)),
    })),
    articles: data.articles.map((row) => ({ ...row, state: states[row.state] ?? row.state })),
    comments: data.comments,
    shiftNotes: data.shiftNotes,
    pictures: data.pictures,
  }
  const shown = (value: Value): string => {
    if (value === null) return ''
    if (value instanceof Date) return formatDate(value, zone)
    if (typeof value === 'boolean') return value ? words.yes : words.no
    return typeof value === 'object' ? value.join(', ') : String(value)
  }
  const parts = namesOf(words.parts).map((part) => {
    const table = tableOf(rows[part], words.fields, shown) ?? `<p>${escaped(words.none)}</p>`
    return `<h2>${escaped(words.parts[part])}</h2>\n${table}`
  })
  const title = escaped(words.title(account.name))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escaped(words.lead(newspaper, formatDate(data.takenAt, zone)))}</p>
${parts.join('\n')}
</body>
</html>
`
}

/** A table of rows that have the same fields; null where there is none. */
function tableOf(rows: readonly Row[], fields: Fields, shown: (value: Value) => string): string | null {
  const [first] = rows
  if (!first) return null
  const names = namesOf(fields).filter((name) => Object.hasOwn(first, name))
  const head = names.map((name) => `<th scope="col">${escaped(fields[name])}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${names.map((name) => `<td>${escaped(shown(row[name] ?? null))}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

/** The names of an object's own fields, in their order. */
function namesOf<T extends object>(object: T): (keyof T & string)[] {
  const known = (name: string): name is keyof T & string => Object.hasOwn(object, name)
  return Object.keys(object).filter(known)
}
