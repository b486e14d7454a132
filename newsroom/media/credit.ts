/** What people type before a name, in any number and mixture: `Ảnh:`, `(Nguồn ảnh -`, `Photo by`. */
const BEFORE =
  /^(?:[\s(*[]*(?:(?:nguồn\s+)?(?:ảnh|hình)(?:\s+chụp)?|nguồn|photos?|pictures?|images?|credit)\s*(?:[:：/|–—-]+|\bby\b:?)\s*)+/iu
const IS_PICTURE = /^(?:ảnh|hình (?:ảnh|minh|tư liệu|do|từ|chụp|cắt)|photo|picture|image)(?![\p{L}\p{M}\p{N}])/iu

/** Whose a picture is, without the words before the name that the page sets itself. Empty where nothing else was typed. */
export function creditName(typed: string): string {
  const text = typed.normalize('NFC').trim()
  const name = text.replace(BEFORE, '').trim()
  if (name === text) return onlyLabel(text) ? '' : text
  // The bracket that was opened before the label closes behind the name.
  const opened = /^[\s*]*[([]/.test(text)
  const bare = opened ? name.replace(/\s*[)\]]$/u, '') : name
  return onlyLabel(bare) ? '' : bare
}

/** The line that says whose a picture is. `Ảnh tư liệu` and `Ảnh do gia đình cung cấp` say by themselves that it is one. */
export function creditLine(typed: string, label: string): string {
  const name = creditName(typed)
  return name === '' || IS_PICTURE.test(name) ? name : `${label}: ${name}`
}

/** Whether a caption ends with whose picture it is, so that it need not be said again: `… Ảnh: Hoàng Long`. */
export function saysCredit(caption: string, typed: string): boolean {
  const name = creditName(typed)
  const end = /(?:^|[\s(.,;])(?:ảnh|hình|photo)\s*:\s*(.+?)[)\].\s]*$/iu.exec(caption.normalize('NFC'))?.[1]
  return name !== '' && end !== undefined && end.toLowerCase() === name.toLowerCase()
}

function onlyLabel(text: string): boolean {
  return /^[\s(*[]*(?:nguồn\s+)?(?:ảnh|hình|photo|nguồn)?[\s:)\]]*$/iu.test(text)
}
