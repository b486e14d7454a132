// npm run sbom [file]: what a release is made of, as CycloneDX, to lie beside it. What only building and testing need is left out.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { root, say } from './launch.mjs'

const file = process.argv[2] ?? 'sbom.cdx.json'
const bill = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 100_000_000,
})
writeFileSync(file, bill)
say(`${file}: ${JSON.parse(bill).components.length} packages.`)
