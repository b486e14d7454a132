// npm run bench [-- article-page|key-stroke|lists]: speed and weight of the article page as ratios in one run, how long a
// key stroke takes in a very long article, and how long the lists take in a very large archive.
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, run, say } from './launch.mjs'

const PARTS = ['article-page', 'key-stroke', 'lists']
const wanted = process.argv.length > 2 ? process.argv.slice(2) : PARTS
if (!wanted.every((part) => PARTS.includes(part))) {
  say(`npm run bench takes: ${PARTS.join(', ')}`)
  process.exit(2)
}
install()
const CHROMIUM = wanted.includes('key-stroke') ? chromium() : ''
if (wanted.some((part) => part !== 'lists')) build()
for (const part of wanted) {
  say(`\n── ${part} ${'─'.repeat(60 - part.length)}`)
  run(nodeBinary(), ['--disable-warning=ExperimentalWarning', `bench/${part}.ts`], CHROMIUM ? { CHROMIUM } : {})
}
