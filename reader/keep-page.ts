/** Why a page could not be kept: the newspaper no longer has it, or something could not be fetched. */
export type NotKept = 'gone' | 'failed'

/**
 * Puts a page into a cache with its style, its script, and the faces and pictures given. Nothing is put there before
 * everything has come.
 */
export async function keepPage(
  path: string,
  cacheName: string,
  key: string,
  pictures: readonly string[],
): Promise<NotKept | null> {
  try {
    const answer = await fetch(path, { credentials: 'omit' })
    if (answer.status === 404 || answer.status === 410) return 'gone'
    if (!answer.ok) return 'failed'
    const html = await answer.text()
    const needed = new Set(
      [...filesOf(html), ...facesOnPage()].map((address) => new URL(address, location.origin).href),
    )
    const files = await Promise.all([...needed].map(fetchFile))
    if (files.some((file) => file === null)) return 'failed'
    // An article can be read without a picture.
    const wished = await Promise.all([...new Set(pictures)].map(fetchFile))

    const cache = await caches.open(cacheName)
    for (const file of [...files, ...wished]) if (file) await cache.put(file.address, file.answer)
    // A policy that the page came with holds for the kept page too.
    const headers = new Headers(answer.headers)
    headers.delete('content-encoding')
    headers.delete('content-length')
    await cache.put(key, new Response(html, { headers }))
    return null
  } catch {
    return 'failed'
  }
}

/** The files that a page names. */
function filesOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const named = (selector: string, attribute: string) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
  return [...named('link[rel="stylesheet"]', 'href'), ...named('script[src]', 'src')]
}

/** The faces that this page is set in: of those that the style sheet offers, the ones that were needed. */
function facesOnPage(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((address) => /\.woff2$/.test(address) && address.startsWith(location.origin))
}

async function fetchFile(address: string): Promise<{ address: string; answer: Response } | null> {
  try {
    const answer = await fetch(address, { credentials: 'omit' })
    return answer.ok ? { address, answer } : null
  } catch {
    return null
  }
}
