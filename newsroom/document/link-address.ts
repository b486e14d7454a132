/** Longest address of a link, in characters. */
const LINK_ADDRESS_LENGTH = 2000

/** Blanks, control and invisible characters and the backslash: browsers drop or turn them, which is how schemes are disguised. */
export const DISGUISE = /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u
const WEB = /^https?:\/\/[^/?#]/i
const MAIL = /^mailto:[^\s@:/?]+@[^\s@:/?]+(\?[^\s]*)?$/i
const TELEPHONE = /^tel:\+?[\d().-]+$/i

/**
 * True where a link may lead: `http`, `https`, `mailto`, `tel`, or a path on this site. What is not known to be harmless is
 * refused; nothing is repaired, because a repaired disguise is still one.
 */
export function isLinkAddress(address: unknown): address is string {
  if (typeof address !== 'string' || address === '' || address.length > LINK_ADDRESS_LENGTH) return false
  if (DISGUISE.test(address)) return false
  if (address.startsWith('/')) return staysOnSite(address)
  if (WEB.test(address)) return isWebAddress(address)
  return MAIL.test(address) || TELEPHONE.test(address)
}

/** `//host` and paths that become it once `.` and `..` are resolved lead to another site. */
function staysOnSite(path: string): boolean {
  const base = 'https://site.invalid'
  if (!URL.canParse(path, base)) return false
  const url = new URL(path, base)
  return url.origin === base && !url.pathname.startsWith('//')
}

/** A name before the host (`https://bank.example@evil.example`) only serves to mislead. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.username === '' && url.password === ''
}

/** Makes an address of what people type: `baolangson.vn/tin` and `toasoan@bao.vn` get the scheme that is meant. */
export function linkAddressFrom(typed: string): string | null {
  const text = typed.trim().normalize('NFC')
  const candidates = [text, text.includes('@') ? `mailto:${text}` : '', text.includes('.') ? `https://${text}` : '']
  // A scheme that is not allowed must not become a host: `javascript:alert(1).x` stays refused.
  const found = /^[a-z][a-z0-9+-]*:(?!\d)/i.test(text) ? candidates.slice(0, 1) : candidates
  return found.find(isLinkAddress) ?? null
}
