// Fonts of the time before Unicode: their letters are other characters, made to look right by the font alone.
const OLD_FONT = /["'\s:,;]((?:\.Vn|VNI-)[A-Za-z0-9 -]*)/gi
const FONT_FACE = /@font-face\s*\{[^}]*\}/gi
const NAMED = /font-family\s*:[^;}>]*|<font[^>]*\bface\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi

/** The fonts of old Vietnamese encodings (`.VnTime`, `VNI-Times`) that a copied text is set in, each once. */
export function oldFontsIn(html: string): string[] {
  const found = new Set<string>()
  // A font that is merely declared may not be used; Word declares what it knows.
  for (const [use] of html.replace(FONT_FACE, '').replaceAll('&quot;', '"').matchAll(NAMED)) {
    for (const [, name = ''] of use.replace('=', ':').matchAll(OLD_FONT)) found.add(name.trim())
  }
  return [...found]
}
