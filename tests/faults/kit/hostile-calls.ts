import { readFileSync } from 'node:fs'

/** One server action of the build, as anybody can call it. */
export type BuiltAction = {
  id: string
  name: string
  /** The source file that it stands in. */
  file: string
  /** Whether a form calls it, with its state and its fields; else a page does, with one value. */
  form: boolean
  /** A page that knows it. */
  path: string
}

/** A call that no page makes: its name, and the request's body. */
export type HostileCall = { name: string; headers: Record<string, string>; body: string | FormData }

type Manifest = Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>

/** All server actions of the build, by its own list. */
export function actionsOfBuild(): BuiltAction[] {
  const manifest: { node: Manifest } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries(manifest.node)
    .map(([id, { exportedName, filename, workers }]) => {
      const page = Object.keys(workers)[0] ?? ''
      const form = new RegExp(`export const ${exportedName} = \\w*[fF]ormAction\\(`).test(
        readFileSync(filename, 'utf8'),
      )
      return { id, name: exportedName, file: filename, form, path: pathOf(page) }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** All routes of the build, their parameters filled with `filling`. */
export function routesOfBuild(filling: string): string[] {
  const routes: Record<string, string> = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  return [...new Set(Object.values(routes))].map((route) => filled(route, filling)).sort()
}

function pathOf(page: string): string {
  return filled(
    page
      .replace(/^app/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\/page$/, ''),
    'x',
  )
}

function filled(route: string, filling: string): string {
  return route.replace(/\[+(\.\.\.)?[^\]]*\]+/g, filling) || '/'
}

/** Names of fields that the actions of a file speak of: an action is sent each of them, its own and others'. */
function fieldNamesIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...new Set([...source.matchAll(/\b([a-z][A-Za-z]{1,24})(?=\s*[:,}])/g)].map(([, name = '']) => name))]
}

/** What a field could sensibly hold, so that the hostile one beside it is what decides. */
function sensible(name: string, ids: { articleId: string }): unknown {
  if (/Ids$/.test(name)) return []
  if (/id$/i.test(name)) return ids.articleId
  if (/^(baseVersion|version|restore|number)$/.test(name)) return 1
  return (
    { steps: ['submit'], act: 'approve', kind: 'subject', slots: [], reasons: [], role: 'reporter', language: 'vi' }[
      name
    ] ?? 'x'
  )
}

const HOSTILE: readonly [string, unknown][] = [
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['overlong', 'x'.repeat(20_000)],
  ['a list', ['a\u0000', 1]],
  ['a number without end', 1e300],
  ['a number that only one database holds', 3_000_000_000],
]

/** Calls with whatever does not belong there. */
export function hostileCalls(action: BuiltAction, ids: { articleId: string }): HostileCall[] {
  const called = (name: string, body: string): HostileCall => ({
    name,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body,
  })
  const names = fieldNamesIn(action.file)
  const whole = Object.fromEntries(names.map((name) => [name, sensible(name, ids)]))
  const calls = [
    called('nothing', '[]'),
    called('null', '[null]'),
    called('one string', '["a\\u0000b"]'),
    called('one number', '[1e300]'),
    called('an empty object', '[{}]'),
    called('a list in a list', '[[[]]]'),
    called('a forged state and no form', '[{"outcome":{"ok":true},"typed":{"__proto__":1}},null]'),
    called('a forged state and an object for a form', '[null,{"get":1,"getAll":1}]'),
    called('a prototype', '[{"__proto__":{"ok":true},"constructor":{"prototype":{}}}]'),
    called('sixty arguments', `[${Array.from({ length: 60 }, () => '"x"').join()}]`),
    called('two thousand arguments', `[${Array.from({ length: 2000 }, () => '1').join()}]`),
    called('a reference to nothing', '["$K99","$F7","$Q3","$W2"]'),
    called('an unfinished list', '[{"articleId":'),
    called('no list', '"x"'),
    called('an empty body', ''),
    called('everything, sensibly', JSON.stringify([whole])),
    multipart('an empty form', {}),
    multipart('a form of everything', typedFields(whole)),
    { name: 'a broken form', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nnonsense' },
    { name: 'a form without a boundary', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    { name: 'another type', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
  ]
  for (const [kind, value] of HOSTILE) {
    // A few alone beside sensible ones, so that the hostile one is what decides; all kinds everywhere at once.
    const numbers = names.filter((name) => /version|number|restore/i.test(name))
    const each = { NUL: names, 'a number that only one database holds': numbers }[kind] ?? []
    for (const name of each) {
      const fields = { ...whole, [name]: value }
      if (action.form) calls.push(multipart(`${kind} as ${name}`, typedFields(fields)))
      else calls.push(called(`${kind} as ${name}`, JSON.stringify([fields])))
    }
    const all = Object.fromEntries(names.map((name) => [name, value]))
    calls.push(
      called(`${kind} everywhere`, JSON.stringify([all])),
      multipart(`${kind} all over a form`, typedFields(all)),
    )
  }
  return calls
}

function typedFields(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}

/** A form as a page with scripts sends it: state and form are the two arguments. */
function multipart(name: string, fields: Record<string, string>): HostileCall {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, value)
  form.append('0', '[{"outcome":null,"typed":{}},"$K1"]')
  return { name, headers: {}, body: form }
}
