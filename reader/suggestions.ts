/** Typing rests for so long before it is asked what it may become. */
const REST_MS = 150
const SHORTEST = 2

type Suggestion = { text: string; path: string }

/** A list of suggestions under each search field; the form itself stays what it is. */
export function offerSuggestions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('form input[data-suggests]')) suggestUnder(input)
}

/** The pattern is the combobox with a list and manual selection of the ARIA Authoring Practices. */
function suggestUnder(input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggests ?? '')
  input.form?.append(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)

  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | null = null

  const options = () => [...list.children] as HTMLElement[]
  const mark = (index: number) => {
    active = index
    for (const [place, option] of options().entries()) option.setAttribute('aria-selected', String(place === index))
    const option = options()[index]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const show = (shown: boolean) => {
    list.hidden = !shown
    input.setAttribute('aria-expanded', String(shown))
    if (!shown) mark(-1)
  }
  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    show(false)
  }
  const fill = (suggestions: readonly Suggestion[]) => {
    list.replaceChildren(
      ...suggestions.map(({ text, path }, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.setAttribute('role', 'option')
        option.dataset.path = path
        option.textContent = text
        return option
      }),
    )
    mark(-1)
    show(suggestions.length > 0 && document.activeElement === input)
  }
  const ask = async () => {
    asking?.abort()
    const typed = input.value.trim()
    if (typed.length < SHORTEST) return show(false)
    asking = new AbortController()
    const { signal } = asking
    try {
      const answer = await fetch(`/goi-y?q=${encodeURIComponent(typed)}`, { signal, credentials: 'omit' })
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] }
      if (!signal.aborted) fill(suggestions)
    } catch {
      // Without suggestions the form still searches. What was given up has a follower.
      if (!signal.aborted) show(false)
    }
  }
  const typed = (event: Event) => {
    clearTimeout(timer)
    // Half a syllable is not what will be looked for.
    if (event instanceof InputEvent && event.isComposing) return
    timer = setTimeout(ask, REST_MS)
  }
  const go = (option: HTMLElement | undefined) => {
    if (option?.dataset.path) location.assign(option.dataset.path)
  }

  show(false)
  input.addEventListener('input', typed)
  input.addEventListener('compositionend', typed)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const count = list.hidden ? 0 : list.children.length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (count === 0) return
      event.preventDefault()
      // Beyond either end lies the field itself.
      const step = event.key === 'ArrowDown' ? 1 : -1
      mark(((active + 1 + step + count + 1) % (count + 1)) - 1)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      go(options()[active])
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
  // Before the field loses the focus, which would close the list under the finger.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) go(event.target.closest<HTMLElement>('[role="option"]') ?? undefined)
  })
}
