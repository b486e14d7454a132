import fc from 'fast-check'

/**
 * Trees of all elements, styles and ways of treating blanks, as HTML. Left out is only what a paste tells of instead of
 * taking it (forms, frames, drawings) and what browsers lay out by boxes that no element has (cells outside of tables).
 */
const INLINE =
  `span b i em strong u a code small mark abbr cite kbd samp var time data font big tt bdi bdo ins s strike del
  sub sup label dfn nobr acronym output x-own`
    .trim()
    .split(/\s+/)
const BLOCK =
  `div p section article header footer main nav aside h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption address
  center fieldset legend form hgroup search listing dl dt dd summary x-block`
    .trim()
    .split(/\s+/)
const DISPLAYS = [
  'block',
  'inline',
  'inline-block',
  'flex',
  'inline-flex',
  'grid',
  'flow-root',
  'contents',
  'list-item',
]
const SPACES = ['normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line', 'break-spaces']
const BLANKS = ['', '', ' ', ' ', '\n', '\n  ', '\t', '  ', '&nbsp;', '\n\n', '\r\n', '&#12288;']
const WORDS =
  'chợ phiên Đồng Mỏ 12.000 xã Nà Sầm giá (m2) đ/kg và, rồi; TN&amp;MT Việt Nà&#8203;Sầm sông&shy;Thương đồng/<wbr>kg a b 3,5 –'.split(
    ' ',
  )

const text = fc
  .array(fc.tuple(fc.constantFrom(...BLANKS), fc.constantFrom(...WORDS)), { minLength: 0, maxLength: 3 })
  .chain((parts) =>
    fc.constantFrom(...BLANKS).map((last) => parts.map(([blank, word]) => blank + word).join('') + last),
  )

/** Declarations that change how words stand beside one another. */
const style = (displays: readonly string[]) =>
  fc
    .tuple(
      fc.option(fc.constantFrom(...displays), { freq: 3 }),
      fc.option(fc.constantFrom(...SPACES), { freq: 4 }),
      fc.option(fc.constantFrom('float:left', 'position:absolute', 'position:relative', 'font-weight:700'), {
        freq: 6,
      }),
      fc.option(fc.constantFrom('vertical-align:super', 'text-decoration:line-through', 'font-style:italic'), {
        freq: 6,
      }),
    )
    .map(([display, space, place, set]) =>
      [display && `display:${display}`, space && `white-space:${space}`, place, set].filter(Boolean).join(';'),
    )

const wrap = (tag: string, css: string, inner: string) =>
  `<${tag}${css === '' ? '' : ` style="${css}"`}>${inner}</${tag}>`

const trees = fc.letrec<{ node: string; many: string; row: string; table: string; list: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    text,
    fc.constantFrom(
      '<br>',
      '<br>',
      '<hr>',
      '<!-- lời -->',
      '<b></b>',
      '<p></p>',
      '<span> </span>',
      '<script>x()</script>',
    ),
    fc
      .tuple(fc.constantFrom(...INLINE), style(DISPLAYS), tie('many'))
      .map(([tag, css, inner]) => wrap(tag, css, inner)),
    fc.tuple(fc.constantFrom(...BLOCK), style(DISPLAYS), tie('many')).map(([tag, css, inner]) => wrap(tag, css, inner)),
    tie('many').map((inner) => `<details open><summary>${inner}</summary>${inner}</details>`),
    tie('many').map((inner) => wrap('div', 'display:none', inner)),
    // Items and lists that a page sets in a row stay what they are.
    fc
      .tuple(
        fc.constantFrom('li', 'li', 'ul', 'ol', 'dir', 'menu'),
        style(['block', 'flex', 'grid', 'list-item']),
        tie('many'),
      )
      .map(([tag, css, inner]) => wrap(tag, css, inner)),
    tie('many').map((inner) => wrap('q', '', inner)),
    tie('list'),
    tie('table'),
  ),
  many: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'depth' }).map((nodes) => nodes.join('')),
  list: fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.tuple(fc.boolean(), tie('many')), { minLength: 1, maxLength: 4 }))
    .map(([tag, items]) =>
      wrap(tag, '', items.map(([item, inner]) => (item ? `<li>${inner}</li>` : inner)).join('\n')),
    ),
  row: fc
    .array(
      fc.tuple(fc.constantFrom('td', 'th'), fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(1, 1, 2), tie('many')),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((cells) =>
      cells.map(([tag, wide, high, inner]) => `<${tag} colspan=${wide} rowspan=${high}>${inner}</${tag}>`).join('\n '),
    ),
  table: fc
    .tuple(fc.constantFrom('', '<caption>tên bảng</caption>'), fc.array(tie('row'), { maxLength: 3 }))
    .map(([caption, rows]) => `<table>${caption}${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`),
}))

export const randomHtml: fc.Arbitrary<string> = fc
  .array(trees.node, { minLength: 1, maxLength: 5 })
  .map((nodes) => nodes.join(''))
