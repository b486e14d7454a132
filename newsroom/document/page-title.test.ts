import { expect, it } from 'vitest'
import { pageTitle } from './page-title.ts'

it.each([
  ['<title>Cầu Hạ Vân hợp long</title>', 'Cầu Hạ Vân hợp long'],
  ['<title data-x>Nước\n  lên &amp; rút</title>', 'Nước lên & rút'],
  ['<meta property="og:title" content="Tít để chia sẻ"><title>Tít – Báo</title>', 'Tít để chia sẻ'],
  ["<meta content='Tít &#x1EA3; &#225;' name='twitter:title'>", 'Tít ả á'],
  ['<meta property="og:title" content=""><title>Tít</title>', 'Tít'],
  ['<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>', '<script>alert(1)</script>'],
  ['<title>&#0;&#xD800;&#1114112;a</title>', 'a'],
  ['<title></title>', null],
  ['<p>không có tít</p>', null],
])('%s', (html, title) => {
  expect(pageTitle(html)).toBe(title)
})

it('takes a page of the worst kind at once', () => {
  const begun = performance.now()
  for (const html of [
    '<meta '.repeat(50_000),
    '<title '.repeat(50_000),
    `<meta ${'name="og:title" '.repeat(20_000)}`,
  ]) {
    expect(pageTitle(html)).toBeNull()
  }
  expect(performance.now() - begun).toBeLessThan(2000)
})
