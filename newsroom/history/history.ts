/**
 * Names one text of an article: a version that was kept, a save of the working copy under its number, or the working
 * copy as it is now. Addresses carry it as text.
 */
export type TextRef = { kind: 'version'; id: string } | { kind: 'save'; version: number } | { kind: 'now' }

const VERSION_ID = /^[0-9a-z]{10,64}$/
const SAVE = /^save-([1-9]\d{0,8})$/

/** Reads a name out of an address; null for what names nothing. */
export function textRefFrom(name: unknown): TextRef | null {
  if (typeof name !== 'string') return null
  if (name === 'now') return { kind: 'now' }
  const save = SAVE.exec(name)
  if (save) return { kind: 'save', version: Number(save[1]) }
  return VERSION_ID.test(name) ? { kind: 'version', id: name } : null
}

/** The name as addresses carry it. */
export function textRefName(ref: TextRef): string {
  if (ref.kind === 'now') return 'now'
  return ref.kind === 'save' ? `save-${ref.version}` : ref.id
}
