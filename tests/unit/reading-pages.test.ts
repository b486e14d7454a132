import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readingPages } from '../browser/kit/reading-pages.ts'

test('every page that readers can come to is in the list of pages that are looked at', () => {
  const routes = globSync('app/(public)/**/page.tsx').map((path) =>
    path
      .replaceAll('\\', '/')
      .replace(/^app\/\(public\)\//, '')
      .replace(/\/?page\.tsx$/, ''),
  )
  expect(routes).toContain('[section]/[article]')
  expect(new Set(readingPages.map(({ route }) => route))).toEqual(new Set(routes))
})
