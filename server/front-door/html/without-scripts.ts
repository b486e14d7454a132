const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const STAYS = /application\/ld\+json|\bdata-reader\b/
/** Stands between two texts for the scripts, and at the end of one or not, by how fast a page was made. */
const BETWEEN_TEXTS = '<!-- -->'
const SCRIPT_PRELOAD = /<link\b[^>]*\bas="script"[^>]*>/g

/**
 * A reading page without the framework's scripts: it is whole without them, and a cheap phone need not load them.
 * Structured data (JSON-LD) is data, and stays; so do the pages' own small scripts (`reader/`), which say whose they are.
 * What is left is the same bytes each time the page is made from the same rows.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (STAYS.test(attributes) ? script : ''))
    .replace(SCRIPT_PRELOAD, '')
    .replaceAll(BETWEEN_TEXTS, '')
}
