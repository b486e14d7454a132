// npm run dev: serves from the sources, and again at every change.
import { install, serve } from './launch.mjs'

install()
serve('server/main.ts', process.argv.slice(2), { NODE_ENV: 'development' })
