/** Declarations, names and values in lower case. */
export type Declarations = ReadonlyMap<string, string>

/** `names`: the classes that an element must have. */
type Rule = { declarations: Declarations; weight: number; tag: string; names: readonly string[] }

/**
 * What the style sheets within a copied text and the elements' own `style` say. Read by ourselves: the browser keeps only
 * what it knows, and what Word says of its lists it does not know; and a document that runs nothing has no computed styles.
 * Of selectors the plain ones are read (`td`, `.xl65`, `span.s1`), which are all that programs write.
 */
export class Styles {
  private readonly rules = new Map<string, Rule[]>()
  private readonly known = new WeakMap<Element, Declarations>()

  constructor(document: Document) {
    const sheets = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '')
    for (const [, selectors = '', body = ''] of withoutAtRules(sheets.join('\n')).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = declarationsIn(body)
      for (const selector of selectors.split(',')) this.add(selector.trim(), declarations)
    }
  }

  /** What holds for an element by itself; nothing is inherited here. */
  of(element: Element): Declarations {
    const known = this.known.get(element)
    if (known !== undefined) return known
    const own = declarationsIn(element.getAttribute('style') ?? '')
    const found = this.rulesFor(element)
    const all = found.length === 0 ? own : new Map([...found.flatMap(({ declarations }) => [...declarations]), ...own])
    this.known.set(element, all)
    return all
  }

  private add(selector: string, declarations: Declarations): void {
    const [, tag = '', classes = ''] = /^([a-z][a-z0-9]*)?((?:\.[\w-]+)*)$/i.exec(selector) ?? []
    if (tag === '' && classes === '') return
    const names = classes.split('.').filter((name) => name !== '')
    // An element that has all its classes has this one.
    const key = names[0] === undefined ? tag.toLowerCase() : `.${names[0]}`
    const rule = { declarations, weight: names.length * 10 + (tag === '' ? 0 : 1), tag: tag.toLowerCase(), names }
    this.rules.set(key, [...(this.rules.get(key) ?? []), rule])
  }

  private rulesFor(element: Element): Rule[] {
    if (this.rules.size === 0) return []
    const keys = [element.localName, ...[...element.classList].map((name) => `.${name}`)]
    const found = keys.flatMap((key) => this.rules.get(key) ?? []).filter((rule) => holds(rule, element))
    return found.sort((a, b) => a.weight - b.weight)
  }
}

function holds({ tag, names }: Rule, element: Element): boolean {
  return (tag === '' || tag === element.localName) && names.every((name) => element.classList.contains(name))
}

/** Rules for printing, for other screens and of fonts are none for what was seen. */
function withoutAtRules(css: string): string {
  return css
    .replace(/<!--|-->/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/@[^{};]*;/g, ' ')
    .replace(/@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ' ')
}

function declarationsIn(text: string): Declarations {
  const declarations = new Map<string, string>()
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.toLowerCase())
  }
  return declarations
}
