import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApi } from './open-api.ts'

/** `npm test -- open-api -u` writes it anew. */
test('docs/openapi.json says what programs may ask', async () => {
  await expect(`${JSON.stringify(openApi(), null, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json')
})

test('every route for programs stands in it, with its methods and scopes, and no other', () => {
  const routes = globSync('app/api/v1/**/route.ts').flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const path = file
      .replace(/^app/, '')
      .replace(/\/route\.ts$/, '')
      .replace(/\[(\w+)\]/g, '{$1}')
    return [...source.matchAll(/export async function (\w+)[\s\S]*?answerProgram\(request, '([\w.]+)'/g)].map(
      ([, method = '', scope]) => `${method.toLowerCase()} ${path} ${scope}`,
    )
  })
  const { paths } = openApi()
  const said = Object.entries(Object(paths)).flatMap(([path, methods]) =>
    Object.entries(Object(methods)).map(([method, said]) => `${method} ${path} ${Object(said).security[0].key[0]}`),
  )
  expect(routes.length).toBeGreaterThan(4)
  expect(said.sort()).toEqual(routes.sort())
})
