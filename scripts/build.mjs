// npm run build: builds the pages where their sources have changed since the last time.
import { build, install } from './launch.mjs'

install()
build()
