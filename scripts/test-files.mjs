// Which test files there are, and which part of the test command runs each. Runs before anything is installed.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './launch.mjs'

const NOT_OURS = new Set(['node_modules', 'test-results', 'playwright-report'])

/** The part that runs a file, by where it lies and how it is called; null for what is no test. */
export function partOf(file) {
  if (/^tests\/browser\/.*\.spec\.ts$/.test(file)) return 'browser'
  if (!/\.test\.tsx?$/.test(file)) return null
  if (file.startsWith('tests/storage/')) return 'storage'
  if (file.startsWith('tests/faults/')) return 'faults'
  return 'unit'
}

/** Every file below the root that is called like a test, by its path from there. */
export function testFiles(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : testFiles(path)
    return /\.(test|spec)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** The files whose path has each of these words, under the part that runs them. */
export function filesByPart(words) {
  const found = new Map()
  for (const file of testFiles()) {
    const part = partOf(file)
    if (part === null || !words.every((word) => file.includes(word))) continue
    found.set(part, [...(found.get(part) ?? []), file])
  }
  return found
}
