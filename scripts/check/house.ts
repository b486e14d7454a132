// npm run check -- --house: what the house looks like in figures: folders, files, functions, circles, wings.
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { circlesOf, graphOf, importsOf, ROOMS_WITH_WINGS, wingsOf } from './import-graph.ts'

const SOURCES =
  '{app,bench,components,db,demo,messages,newsroom,operations,reader,scripts,server,tests,threads}/**/*.{ts,tsx,mjs,css}'
/** What nobody writes by hand says nothing of the house. */
const GENERATED = /^(db\/migrations|tests\/fixtures)\//
const MOST_FILES = 25
const SHOWN = 10

const files = globSync(SOURCES).filter((file) => !GENERATED.test(file.replaceAll('\\', '/')))
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

const line = (count: number, what: string) => console.log(`  ${String(count).padStart(5)}  ${what}`)

console.log('\nFolders with the most files (25 is the point to part them)')
const folders = new Map<string, number>()
for (const file of files) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1)
const fullest = [...folders].sort((a, b) => b[1] - a[1])
for (const [folder, count] of fullest.slice(0, SHOWN)) line(count, folder)
const overfull = fullest.filter(([, count]) => count > MOST_FILES).length
console.log(`  ${overfull} of ${folders.size} folders have more than ${MOST_FILES}.`)

console.log('\nLongest files, in lines')
const lines = files.map((file) => ({ file, count: texts.get(file)?.split('\n').length ?? 0 }))
for (const { file, count } of lines.sort((a, b) => b.count - a.count).slice(0, SHOWN)) line(count, file)

console.log('\nLongest functions, in lines (tests, words and the demonstration left out)')
const long = files
  .filter((file) => /\.tsx?$/.test(file) && !/^(tests|messages|demo)\/|\.test\./.test(file))
  .flatMap(functionsOf)
  .sort((a, b) => b.count - a.count)
for (const { name, count } of long.slice(0, SHOWN)) line(count, name)

const imports = importsOf('{app,components,db,messages,newsroom,operations,reader,server,threads}/**/*.{ts,tsx}')
console.log(`\nFiles in circles: ${circlesOf(graphOf(imports, (file) => file)).flat().length}`)
console.log('\nWings in circles')
for (const room of Object.keys(ROOMS_WITH_WINGS) as (keyof typeof ROOMS_WITH_WINGS)[]) {
  const wings = wingsOf(imports, room)
  const circles = circlesOf(wings).map((circle) => circle.sort().join(' '))
  console.log(`  ${room}: ${wings.size} wings, ${circles.length === 0 ? 'none' : circles.join('; ')}`)
}

/** The functions at the top of a file with their length: as the formatter sets them, they end where a line is only a brace. */
function functionsOf(file: string): { name: string; count: number }[] {
  const rows = (texts.get(file) ?? '').split('\n')
  return rows.flatMap((row, start) => {
    const name = /^(?:export )?(?:default )?(?:async )?(?:function\*? |(?:const|class) )(\w+)/.exec(row)?.[1]
    if (name === undefined || !/(\(|\{|=>)$/.test(row)) return []
    const end = rows.findIndex((each, at) => at > start && /^\}\)?$/.test(each))
    const body = rows.slice(start, end + 1).join('\n')
    return end < 0 || !/function|=>|class /.test(body) ? [] : [{ name: `${file}: ${name}`, count: end - start + 1 }]
  })
}
