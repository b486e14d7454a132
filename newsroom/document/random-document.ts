/** Documents and junk by the thousand for tests, the same for the same seed. */
export type Random = () => number

/** Mulberry32: small, and good enough to reach odd corners. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0]
}

function some<T>(random: Random, least: number, most: number, make: () => T): T[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)
}

const WORDS = [
  'Sở TN&MT',
  'thi đua',
  'Đi',
  '2,8 tỷ',
  'e\u0323\u0302',
  '\u0301',
  'hoà',
  '👨‍👩‍👧',
  ' ',
  '\u00A0',
  'Ễ',
  '\n',
  '\u0007',
] as const

const LETTER_MARKS = ['struck', 'underlined', 'rightToLeft'] as const

function randomText(random: Random): unknown {
  const all = [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: '/a' } }]
  const letters = LETTER_MARKS.filter(() => random() < 0.1)
  // Nothing is above the line and below it.
  const script = random() < 0.1 ? [pick(random, ['raised', 'lowered'])] : []
  const marks = [...all.filter(() => random() < 0.3), ...[...letters, ...script].map((type) => ({ type }))]
  return { type: 'text', text: some(random, 1, 6, () => pick(random, WORDS)).join(''), marks }
}

function randomInline(random: Random): unknown {
  const chance = random()
  if (chance < 0.1) return { type: 'hardBreak' }
  return chance < 0.15 ? { type: 'footnote', attrs: { text: pick(random, WORDS) } } : randomText(random)
}

function randomFigure(random: Random): unknown {
  return {
    type: 'figure',
    attrs: { mediaId: 'anh1', alt: pick(random, WORDS) },
    content: [{ type: 'text', text: 'Ảnh' }],
  }
}

/** What stands in the body itself only. */
function randomInset(random: Random): unknown {
  const words = () => some(random, 0, 2, () => ({ type: 'text', text: pick(random, WORDS) }))
  return pick(random, [
    () => ({ type: 'gallery', content: some(random, 1, 4, () => randomFigure(random)) }),
    () => ({ type: 'pullQuote', attrs: { source: pick(random, WORDS) }, content: words() }),
    () => ({
      type: 'box',
      content: [{ type: 'boxTitle', content: words() }, ...some(random, 1, 3, () => randomBlock(random, 1))],
    }),
    () => ({ type: 'embed', attrs: { video: 'youtube:dQw4w9WgXcQ' }, content: words() }),
    () => ({ type: 'audio', attrs: { fileId: 'tep1' }, content: words() }),
    () => ({ type: 'attachment', attrs: { fileId: 'tep2' }, content: words() }),
  ])()
}

function randomBlock(random: Random, depth: number): unknown {
  const inline = () => some(random, 0, 4, () => randomInline(random))
  const blocks = () => some(random, 1, 3, () => randomBlock(random, depth + 1))
  const items = () =>
    some(random, 1, 3, () => ({
      type: 'listItem',
      ...(random() < 0.1 ? { attrs: { value: Math.floor(random() * 9) } } : {}),
      content: [{ type: 'paragraph', content: inline() }, ...(random() < 0.3 ? blocks() : [])],
    }))
  const numbers = () => ({
    start: Math.floor(random() * 9),
    ...(random() < 0.3 ? { type: pick(random, ['a', 'A', 'i', 'I']) } : {}),
    ...(random() < 0.1 ? { reversed: true } : {}),
  })
  const caption = () => (random() < 0.3 ? { attrs: { caption: pick(random, ['Bảng 1', 'Vụ mùa']) } } : {})
  const cells = () =>
    some(random, 1, 3, () => ({ type: pick(random, ['tableCell', 'tableHeader']), content: blocks() }))
  const flat = [
    () => ({ type: 'paragraph', content: inline() }),
    () => ({ type: 'heading', attrs: { level: pick(random, [2, 3]) }, content: inline() }),
    () => ({ type: 'horizontalRule' }),
    () => randomFigure(random),
  ] as const
  const nesting = [
    () => ({ type: 'blockquote', content: blocks() }),
    () => ({ type: 'bulletList', content: items() }),
    () => ({ type: 'orderedList', attrs: numbers(), content: items() }),
    () => ({
      type: 'table',
      ...caption(),
      content: some(random, 1, 3, () => ({ type: 'tableRow', content: cells() })),
    }),
  ] as const
  return depth < 3 && random() < 0.4 ? pick(random, nesting)() : pick(random, flat)()
}

/** A document that the schema allows, with text that is not in its final form. */
export function randomDocument(random: Random): unknown {
  return {
    type: 'doc',
    content: some(random, 1, 8, () => (random() < 0.2 ? randomInset(random) : randomBlock(random, 0))),
  }
}

/** JSON that may look like a document here and there. */
export function randomJson(random: Random, depth = 0): unknown {
  const junk = () => pick<unknown>(random, [null, true, -1, 1e300, '', 'bold', 'javascript:alert(1)', '\uD800', [], {}])
  if (depth > 4) return junk()
  const object = () => ({
    type:
      random() < 0.9
        ? pick(random, [
            'doc',
            'paragraph',
            'text',
            'heading',
            'figure',
            'table',
            'tableRow',
            'tableCell',
            'listItem',
            'gallery',
            'box',
            'boxTitle',
            'embed',
            'footnote',
            'x',
          ])
        : junk(),
    ...(random() < 0.8 ? { content: some(random, 0, 3, () => randomJson(random, depth + 1)) } : { content: junk() }),
    ...(random() < 0.4
      ? { attrs: { level: junk(), mediaId: junk(), href: junk(), colspan: junk(), video: junk(), text: junk() } }
      : {}),
    ...(random() < 0.3 ? { text: junk() } : {}),
    ...(random() < 0.3 ? { marks: [{ type: pick(random, ['bold', 'link', 'x']), attrs: { href: junk() } }] } : {}),
  })
  const made = depth === 0 ? { ...object(), type: 'doc' } : object()
  return random() < 0.1 ? junk() : made
}
