// Bundles what runs in readers' browsers (reader/) into .built/reader: files that are named by their content, the worker,
// the few lines that stand in each page's head, and a manifest by which the server finds them. `--watch` goes on doing so.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import { type BuildOptions, build, context, type Plugin } from 'esbuild'

const FOLDER = join('.built', 'reader')
const watching = process.argv.includes('--watch')

const common: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'browser',
  // Browsers of the last five years; older ones read the page as it is, without its script.
  target: ['chrome90', 'firefox90', 'safari14.1'],
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  outdir: FOLDER,
  define: { 'process.env.NODE_ENV': '"production"' },
}
const PARTS: readonly BuildOptions[] = [
  { ...common, entryPoints: { page: 'reader/page.ts' }, entryNames: '[name]-[hash]', format: 'esm' },
  { ...common, entryPoints: { 'first-paint': 'reader/first-paint.ts' }, format: 'iife' },
  {
    ...common,
    entryPoints: { worker: 'reader/worker/worker.ts', 'retired-worker': 'reader/worker/retired-worker.ts' },
    format: 'iife',
  },
]

/** The files of each part by name, as they were last built. */
const built = PARTS.map(() => new Map<string, Buffer>())

function taking(index: number): Plugin {
  return {
    name: 'take',
    setup({ onEnd }) {
      onEnd(({ outputFiles = [], errors }) => {
        if (errors.length > 0) return
        built[index]?.clear()
        for (const file of outputFiles) {
          built[index]?.set(file.path.replace(/^.*[\\/]/, ''), Buffer.from(file.contents))
        }
        if (built.every((part) => part.size > 0)) write()
      })
    },
  }
}

function write(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const files = new Map(built.flatMap((part) => [...part]))
  const page = [...files.keys()].find((name) => /^page-/.test(name))
  const firstPaint = files.get('first-paint.js')?.toString().trim()
  if (!page || !firstPaint) throw new Error('esbuild did not make the files that are asked of it.')
  files.delete('first-paint.js')
  for (const [name, content] of files) {
    writeFileSync(join(FOLDER, name), content)
    writeFileSync(
      join(FOLDER, `${name}.br`),
      brotliCompressSync(content, { params: { [zlib.BROTLI_PARAM_QUALITY]: 11 } }),
    )
    writeFileSync(join(FOLDER, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
  writeFileSync(join(FOLDER, 'manifest.json'), JSON.stringify({ page, firstPaint }))
  const weight = gzipSync(files.get(page) ?? '').length
  console.log(`The script of reading pages: ${weight} bytes compressed, and ${firstPaint.length} in each page's head.`)
}

const parts = PARTS.map((part, index) => ({ ...part, plugins: [taking(index)] }))
if (watching) {
  for (const part of parts) await (await context(part)).watch()
  // Ends with who started it.
  process.stdin.on('end', () => process.exit(0)).resume()
} else {
  await Promise.all(parts.map((part) => build(part)))
  readFileSync(join(FOLDER, 'manifest.json'))
}
