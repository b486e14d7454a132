'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { useMessages } from '../messages.tsx'
import { Button, Turning } from '../ui/button.tsx'

const TYPING_RESTS_MS = 400

/**
 * Filters of a list, kept in its address. A plain form that asks for the page without scripts; with them it asks by
 * itself as soon as something is chosen, or typing rests. It never acts within a composition.
 */
export function FilterForm(props: {
  path: string
  /** What is searched for; a list without it is only filtered. */
  query?: string
  placeholder?: string
  submit: string
  /** What of the address the filters leave as it is. */
  kept?: Record<string, string>
  children?: ReactNode
}) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [pending, startTransition] = useTransition()
  const { general } = useMessages()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // The address may have changed by another way; what somebody is typing is theirs.
    if (box.current !== null && box.current !== document.activeElement) box.current.value = props.query ?? ''
  }, [props.query])

  const ask = () => {
    clearTimeout(timer.current)
    if (form.current === null) return
    const filled = [...new FormData(form.current)].filter(([, value]) => typeof value === 'string' && value !== '')
    const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value).normalize('NFC')])).toString()
    startTransition(() => router.replace(query ? `${props.path}?${query}` : props.path, { scroll: false }))
  }
  const askSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, TYPING_RESTS_MS)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask()
  }
  return (
    <search className="mb-4 block">
      <form
        ref={form}
        action={props.path}
        method="get"
        onSubmit={submit}
        className="flex flex-wrap items-center gap-2"
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) ask()
        }}
      >
        {props.placeholder !== undefined && (
          <div className="relative min-w-52 flex-1 basis-64 sm:max-w-88">
            <Search
              size={16}
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
            />
            <input
              ref={box}
              type="search"
              name="q"
              lang="vi"
              defaultValue={props.query}
              placeholder={props.placeholder}
              aria-label={props.placeholder}
              className="touchable min-h-9 w-full rounded-[3px] border border-field/70 bg-paper pr-2 pl-8.5 placeholder:text-muted"
              onInput={(event) => {
                if (!(event.nativeEvent as InputEvent).isComposing) askSoon()
              }}
              onCompositionEnd={askSoon}
            />
          </div>
        )}
        {Object.entries(props.kept ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <noscript>
          <Button type="submit">{props.submit}</Button>
        </noscript>
        <span role="status" className="text-muted">
          {pending && (
            <>
              <Turning />
              <span className="sr-only">{general.loading}</span>
            </>
          )}
        </span>
      </form>
    </search>
  )
}

/** One choice among the filters. */
export function FilterChoice(props: {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}) {
  return (
    <select
      key={props.value}
      name={props.name}
      aria-label={props.label}
      defaultValue={props.value}
      className="touchable min-h-9 max-w-full min-w-0 rounded-[3px] border border-field/70 bg-paper px-2 max-sm:flex-1 max-sm:basis-[calc(50%-0.5rem)]"
    >
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** A choice among people, sections and the like, by their names; `any` is what it is called not to choose. */
export function FilterByName(props: {
  name: string
  label: string
  any: string
  value: string
  choices: readonly { id: string; name: string }[]
}) {
  const { any, choices, ...rest } = props
  const options = [{ value: '', label: any }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]
  return <FilterChoice {...rest} options={options} />
}
