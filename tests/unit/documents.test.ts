import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** What stands for something else in a path that is told: a placeholder, a pattern, a choice. */
const OPEN = /[<>*…{}\s[\]]|\bx\./
const ROOMS =
  /^(app|bench|components|db|demo|deploy|messages|newsroom|operations|reader|scripts|server|tests|threads)\//

const documents = globSync('{*.md,docs/**/*.md}').map((file) => [file, readFileSync(file, 'utf8')] as const)

test('every file that the documents name in code is there', () => {
  const missing = documents.flatMap(([document, text]) =>
    [...text.matchAll(/`([^`\n]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => ROOMS.test(path) && /(\.(tsx?|mjs|css|conf|service)|\/)$/.test(path) && !OPEN.test(path))
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  )
  expect(missing).toEqual([])
})

test('every link of the documents leads to a file', () => {
  const missing = documents.flatMap(([document, text]) =>
    [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(normalize(join(dirname(document), target))))
      .map((target) => `${document}: ${target}`),
  )
  expect(missing).toEqual([])
})
