import { Wire } from '#server/http/wire.ts'
import type { Encoding, Page } from '#server/pages/page.ts'

/** A reading page that was finished in these kinds; its body in each is the text and the kind's name. */
export function aFinishedPage(
  text = 'page',
  encodings: readonly Encoding[] = ['gzip'],
  freshUntil = Date.now() + 60_000,
): Page {
  const page: Page = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(text),
    finished: new Map(),
    finishing: new Map(),
    freshUntil,
    holdsUntil: freshUntil,
  }
  for (const encoding of encodings) {
    const wire = new Wire(200, [], Buffer.from(`${text} ${encoding}`))
    page.finished.set(encoding, { head: [], unchanged: [], onWire: wire, unchangedOnWire: wire, tag: undefined })
  }
  return page
}
