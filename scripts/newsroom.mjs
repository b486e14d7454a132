// npm run newsroom -- <verb>: the operator's command line.
import { install, serve } from './launch.mjs'

install()
serve('server/newsroom-command.ts', process.argv.slice(2), { NODE_ENV: process.env.NODE_ENV || 'production' })
