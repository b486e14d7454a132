import type { Attribute } from '@tiptap/core'

/**
 * An attribute that is checked. ProseMirror drops attributes it does not know but takes any value for those it knows,
 * so every attribute of every node and mark is made here, where a check cannot be left out.
 */
export function attribute(options: {
  name: string
  default: unknown
  validate: (value: unknown) => boolean
  /** HTML attribute that carries the value over the clipboard, where it is called otherwise. */
  html?: string
  /** Reads the value where it is not the attribute's text as it stands. */
  parse?: (element: HTMLElement) => unknown
}): Attribute {
  const { name, validate } = options
  const html = options.html ?? name
  const read = options.parse ?? ((element) => element.getAttribute(html))
  return {
    default: options.default,
    validate: (value: unknown) => {
      if (!validate(value)) throw new RangeError(`value not allowed: ${shown(value)}`)
    },
    // Pasted HTML is not checked by ProseMirror: what would not pass the check is not taken in the first place.
    parseHTML: (element) => {
      const value = read(element)
      return validate(value) ? value : options.default
    },
    renderHTML: (attributes) => ({ [html]: attributes[name] }),
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeof value
}

/** True for a whole number from `least` to `most`. */
export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** How the ids of pictures and files look; anything else never reaches an address. */
const ID = /^[A-Za-z0-9_-]{1,64}$/

/** True for what can be the id of a picture or a file. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** True for a text of at most so many characters. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}
