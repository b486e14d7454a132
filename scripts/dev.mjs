// npm run dev: serves from the sources, and again at every change.
import { buildReader, cutFaces, install, serve, watchReader } from './launch.mjs'

install()
cutFaces()
buildReader()
watchReader()
serve('server/main.ts', process.argv.slice(2), { NODE_ENV: 'development' })
