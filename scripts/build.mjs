// Installs what is missing and builds what has changed, as `npm start` does before it serves.
import { build, install } from './launch.mjs'

install()
build()
