import type { ReactNode } from 'react'
import type { Edition } from './edition.ts'

/** How the letter on each size's button is set. */
const SIZES = { 1: 'text-[0.875rem]', 2: 'text-base', 3: 'text-[1.25rem]', 4: 'text-[1.5rem]' } as const

/**
 * Text size and ground, by the reader's choice. The script of reading pages (`reader/settings.ts`) makes the buttons work
 * and says which one holds; without scripts there are no buttons.
 */
export function ReadingSettings({ edition }: { edition: Edition }) {
  const words = edition.words.reader
  return (
    <details data-settings="" data-needs="scripts" className="no-print relative">
      <summary className="flex size-11 cursor-pointer list-none items-center justify-center text-muted hover:text-accent">
        <span aria-hidden="true" className="font-serif text-[1.125rem]">
          Aa
        </span>
        <span className="sr-only">{words.settings}</span>
      </summary>
      <div className="absolute top-full right-0 z-20 w-68 border border-ink bg-paper p-4 text-left font-sans text-sm">
        <Choice name={words.textSize}>
          {([1, 2, 3, 4] as const).map((size) => (
            <ChoiceButton key={size} choice="text" value={size === 2 ? '' : String(size)}>
              <span aria-hidden="true" className={`font-serif ${SIZES[size]}`}>
                A
              </span>
              <span className="sr-only">{words.textSizes[size]}</span>
            </ChoiceButton>
          ))}
        </Choice>
        <Choice name={words.theme}>
          {(['light', 'dark', 'system'] as const).map((theme) => (
            <ChoiceButton key={theme} choice="theme" value={theme === 'system' ? '' : theme}>
              {words.themes[theme]}
            </ChoiceButton>
          ))}
        </Choice>
      </div>
    </details>
  )
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="not-first:mt-4">
      <legend className="mb-1 text-muted">{name}</legend>
      <div className="flex">{children}</div>
    </fieldset>
  )
}

function ChoiceButton(props: { choice: 'text' | 'theme'; value: string; children: ReactNode }) {
  const { choice, value, children } = props
  return (
    <button
      type="button"
      data-choice={choice}
      data-value={value}
      aria-pressed={false}
      className="-ml-px min-h-11 flex-1 cursor-pointer border border-rule px-1 first:ml-0 hover:text-accent aria-pressed:border-ink aria-pressed:bg-ground"
    >
      {children}
    </button>
  )
}
