// npm start: installs what is missing, builds what has changed, serves.
import { join } from 'node:path'
import { build, install, root, say, serve } from './launch.mjs'

install()
build()
say('Starting …')
serve('.built/server/main.js', process.argv.slice(2), {
  NODE_ENV: 'production',
  // What was compiled is kept for the next start.
  NODE_COMPILE_CACHE: join(root, '.built', 'compiled'),
})
