import { expect, test } from '@playwright/test'
import { build } from 'esbuild'
import fc from 'fast-check'
import { randomHtml } from '../kit/random-html.ts'

const RUNS = Number(process.env.TREES ?? (process.env.LONG ? 2000 : 100))
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

/** What `innerText` says is what people saw when they copied: no word may be lost, none glued to another, none added. */
test('random trees keep exactly the words that the browser shows', async ({ page }) => {
  test.setTimeout(1_200_000)
  console.log(`▸ ${RUNS} trees, SEED=${seed}`)
  const { outputFiles } = await build({
    entryPoints: ['tests/browser/kit/paste-in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['browser'],
  })
  await page.setContent('<!doctype html><html lang="vi"><body></body></html>')
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  await fc.assert(
    fc.asyncProperty(randomHtml, async (html) => {
      const { shown, pasted } = await page.evaluate(
        (each) =>
          (Reflect.get(window, 'compareWords') as (html: string) => { shown: string[]; pasted: string[] })(each),
        html,
      )
      expect(pasted).toEqual(shown)
    }),
    { seed, numRuns: RUNS },
  )
})
