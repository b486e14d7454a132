const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD = /<link\b[^>]*\bas="script"[^>]*>/g

/**
 * A reading page without the framework's scripts: it is whole without them, and a cheap phone need not load them.
 * Structured data (JSON-LD) is data, and stays.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (attributes.includes('application/ld+json') ? script : ''))
    .replace(SCRIPT_PRELOAD, '')
}
