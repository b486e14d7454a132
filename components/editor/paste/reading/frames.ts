import { embedFrom, type Video } from '#newsroom/document/embed-address.ts'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/** What a frame, film or recording of a copied page can become: a block, its address as a link, or a mark where it was. */
export type Frame = { video: Video } | { address: string } | { missing: string }

const FRAMES = new Set('iframe frame embed object video audio applet'.split(' '))
const LEAST_PIXELS = 3
/** Frames that count or advertise show nothing that anybody misses. */
const COUNTERS = /googletagmanager|doubleclick|googlesyndication|adservice|google\.com\/recaptcha|\/(?:tr|pixel)\?/i

/**
 * Reads a frame, film or recording; null for what is none, or for what people never saw. TikTok’s is a quotation with a
 * script beside it until it has run.
 */
export function readFrame(element: Element): Frame | null {
  if (element.matches('blockquote.tiktok-embed[cite]')) {
    const video = embedFrom(element.getAttribute('cite') ?? '')
    return video === null ? null : { video }
  }
  if (!FRAMES.has(element.localName) || isTiny(element)) return null
  // What an object holds is shown where the object itself can't be.
  if (element.localName === 'object' && !element.hasAttribute('data')) return null
  const addresses = [element, ...element.querySelectorAll('source, embed')]
    .flatMap((each) => ['src', 'data', 'data-src', 'data-url'].map((name) => each.getAttribute(name)?.trim() ?? ''))
    .map((address) => (address.startsWith('//') ? `https:${address}` : address))
    .filter((address) => address !== '')
  for (const address of addresses) {
    const video = embedFrom(address)
    if (video !== null) return { video }
  }
  if (addresses.some((address) => COUNTERS.test(address))) return null
  // What runs inside another page is not linked to: only what has a page or a file of its own.
  const isPlain = !['object', 'embed', 'applet'].includes(element.localName)
  const address = addresses.find((each) => /^https?:/i.test(each) && isLinkAddress(each))
  if (isPlain && address !== undefined) return { address }
  return {
    missing: normaliseText(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').slice(0, 200),
  }
}

/** True for what `readFrame` may read; nothing in it is text. */
export function isFrame(element: Element): boolean {
  return FRAMES.has(element.localName) || element.matches('blockquote.tiktok-embed[cite]')
}

function isTiny(element: Element): boolean {
  return ['width', 'height'].some((side) => Number.parseFloat(element.getAttribute(side) ?? '') < LEAST_PIXELS)
}
