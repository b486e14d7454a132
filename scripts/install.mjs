// Installs the packages of the lock file, and does nothing else: for who builds an image in layers.
// --as-it-is: what is installed now (less what only tests need) counts as installed.
import { install, markInstalled } from './launch.mjs'

if (process.argv.includes('--as-it-is')) markInstalled()
else install()
