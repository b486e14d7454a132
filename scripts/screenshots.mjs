// npm run screenshots: makes the pictures of the README anew.
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, run } from './launch.mjs'

install()
const executable = chromium()
build()
run(nodeBinary(), ['scripts/screenshots.ts'], { CHROMIUM: executable })
