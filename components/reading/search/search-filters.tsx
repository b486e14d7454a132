import { writeTypedDay } from '#newsroom/format/typed-time.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import { SEARCH_SPANS, type SearchAsked } from '#newsroom/reading/search.ts'
import type { Edition } from '../frame/edition.ts'
import { SectionChoice } from '../pages/section-choice.tsx'

/** What narrows a search down: fields of the search form, folded away until somebody wants them. */
export function SearchFilters(props: { asked: SearchAsked; author: Label | null; open: boolean; edition: Edition }) {
  const { asked, author, open, edition } = props
  const { searching: words } = edition.words
  return (
    <details open={open} className="furniture mt-2">
      <summary className="w-fit cursor-pointer py-3 text-[0.9375rem] text-muted hover:text-accent">
        {words.narrow}
      </summary>
      <div className="mt-1 grid gap-x-6 gap-y-4 pb-2 sm:grid-cols-2 lg:grid-cols-3">
        <SectionChoice id="search-section" chosen={asked.section} edition={edition} />
        <div>
          <label htmlFor="search-author" className="block text-muted">
            {words.author}
          </label>
          <input
            id="search-author"
            name="tac-gia"
            maxLength={120}
            defaultValue={author?.name ?? asked.author}
            placeholder={words.authorHint}
            autoComplete="off"
            className={FIELD}
          />
        </div>
        <div>
          <label htmlFor="search-span" className="block text-muted">
            {words.time}
          </label>
          <select id="search-span" name="trong" defaultValue={asked.span} className={FIELD}>
            <option value="">{words.anyTime}</option>
            {SEARCH_SPANS.map((span) => (
              <option key={span} value={span}>
                {words.spans[span]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="search-from" className="block text-muted">
            {words.from}
          </label>
          <DayInput id="search-from" name="tu" day={asked.from} placeholder={words.dayHint} />
        </div>
        <div>
          <label htmlFor="search-to" className="block text-muted">
            {words.to}
          </label>
          <DayInput id="search-to" name="den" day={asked.to} placeholder={words.dayHint} />
        </div>
        <div className="flex items-end">
          <button
            type="submit"
            className="min-h-11 cursor-pointer border border-ink px-6 text-[0.9375rem] hover:border-accent hover:text-accent"
          >
            {words.apply}
          </button>
        </div>
      </div>
    </details>
  )
}

/** A day in the newspaper's order, whatever the browser speaks; a browser's own field would have its language's. */
function DayInput(props: { id: string; name: string; day: string; placeholder: string }) {
  const { id, name, day, placeholder } = props
  return (
    <input
      id={id}
      name={name}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      defaultValue={day === '' ? '' : writeTypedDay(day)}
      placeholder={placeholder}
      className={FIELD}
    />
  )
}

const FIELD = 'min-h-11 w-full border border-rule bg-paper px-3 text-[0.9375rem] text-ink placeholder:text-muted'
