// npm run db:freeze -- <release>: keeps the present schema, filled, for the test that upgrades it (docs/testing.md).
import { install, serve } from './launch.mjs'

install()
serve('tests/upgrades/freeze.ts', process.argv.slice(2))
