import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('is kept by every dialog of the product: each is the one sheet that knows it', () => {
  const sheets = globSync('{app,components}/**/*.tsx').filter((file) => {
    const text = readFileSync(file, 'utf8')
    return /import\s*\{[^}]*\b(Alert)?Dialog\b[^}]*\}\s*from 'radix-ui'/.test(text) || /<dialog\b/.test(text)
  })
  expect(sheets.sort()).toEqual(['components/ui/dialog.tsx'])
  for (const file of sheets) expect(readFileSync(file, 'utf8')).toContain('useSheetFocus(')
})
