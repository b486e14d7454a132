/** A mail in words. */
export type MailText = { subject: string; text: string; html: string }

/** The page that a mail's blocks of HTML make. */
export function page(blocks: readonly string[]): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${blocks.join('\n')}\n</body></html>\n`
}

export function p(content: string): string {
  return `<p>${content}</p>`
}

/** A link without the colon that its words end with where the address stands behind them. */
export function anchor(href: string, words: string): string {
  return `<a href="${escaped(href)}">${escaped(words.replace(/:$/, ''))}</a>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
