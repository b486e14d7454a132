// npm run bench [-- article-page|memory|lighthouse|key-stroke|open-desk|lists|reading|backup]: the article page against the same page as a
// file, and what it weighs; memory, start, and what a rush does; Lighthouse on a phone; how long a key stroke takes in a very
// long article; how long the desk takes to open with as much as an article can hold; the newsroom's lists, and readers' lists and search, in a very large archive; backup and restore.
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, run, say } from './launch.mjs'

const PARTS = ['article-page', 'memory', 'lighthouse', 'key-stroke', 'open-desk', 'lists', 'reading', 'backup']
const wanted = process.argv.length > 2 ? process.argv.slice(2) : PARTS
if (!wanted.every((part) => PARTS.includes(part))) {
  say(`npm run bench takes: ${PARTS.join(', ')}`)
  process.exit(2)
}
install()
/** These ask the database, not the server. */
const UNBUILT = ['lists', 'reading', 'backup']
const SEES = ['article-page', 'lighthouse', 'key-stroke', 'open-desk']
const CHROMIUM = wanted.some((part) => SEES.includes(part)) ? chromium() : ''
if (wanted.some((part) => !UNBUILT.includes(part))) build()
for (const part of wanted) {
  say(`\n── ${part} ${'─'.repeat(60 - part.length)}`)
  run(
    nodeBinary(),
    ['--disable-warning=ExperimentalWarning', `bench/${part === 'reading' ? 'reading-lists' : part}.ts`],
    CHROMIUM ? { CHROMIUM } : {},
  )
}
