// npm start: installs what is missing, builds what has changed, serves.
import { build, install, say, serve } from './launch.mjs'

install()
build()
say('Starting …')
serve('server/main.ts', process.argv.slice(2), { NODE_ENV: 'production' })
