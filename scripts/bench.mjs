// npm run bench: speed and weight of the article page, as ratios in one run.
import { build, install, nodeBinary, run } from './launch.mjs'

install()
build()
run(nodeBinary(), ['--disable-warning=ExperimentalWarning', 'bench/article-page.ts'])
