// npm run dev: serves from the sources, and again at every change.
import { buildReader, install, serve, watchReader } from './launch.mjs'

install()
buildReader()
watchReader()
serve('server/main.ts', process.argv.slice(2), { NODE_ENV: 'development' })
