import { expect, it } from 'vitest'
import { withoutScripts } from './without-scripts.ts'

it('takes out scripts and their preloads, and leaves text and structured data', () => {
  const html = [
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    '<link rel="stylesheet" href="/_next/a.css"/><script src="/_next/a.js" async=""></script>',
    '<script type="application/ld+json">{"a":"\\u003cscript>"}</script></head>',
    '<body><p>script</p><script>self.__next_f.push([1,"<p>x</p>"])</script><p>Hết</p></body></html>',
  ].join('')
  expect(withoutScripts(html)).toBe(
    '<html><head><link rel="stylesheet" href="/_next/a.css"/>' +
      '<script type="application/ld+json">{"a":"\\u003cscript>"}</script></head>' +
      '<body><p>script</p><p>Hết</p></body></html>',
  )
})

it('leaves the scripts that say they are the reading pages’ own', () => {
  const own =
    '<script data-reader="">a()</script><script data-reader="" type="module" src="/scripts/page-A.js"></script>'
  expect(withoutScripts(`<head>${own}<script src="/_next/data-readers.js"></script></head>`)).toBe(
    `<head>${own}</head>`,
  )
})

it('takes out what the framework’s scripts would tell texts apart by', () => {
  expect(withoutScripts('<td>Trên BĐ2 <!-- -->0,36 m<!-- --></td>')).toBe('<td>Trên BĐ2 0,36 m</td>')
})
