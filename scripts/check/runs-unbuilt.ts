// What Node runs as it stands: the command line, the server from its sources, programs of tests. Node takes the types out by
// a parser of its own, which knows less than the compiler; a file that it can't read stops all of them at their start.
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const ROOMS = '{newsroom,messages,db,operations,server,threads,demo,scripts,bench,tests}'

let unreadable = 0
for (const file of globSync(`${ROOMS}/**/*.ts`)) {
  if (file.endsWith('.d.ts')) continue
  try {
    stripTypeScriptTypes(readFileSync(file, 'utf8'))
  } catch (error) {
    unreadable += 1
    console.error(
      `${file} can't be run by Node as it stands: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
if (unreadable > 0) process.exit(1)
