'use client'

import { createContext, useContext } from 'react'
import type { FindField } from './found.ts'
import type { Find } from './use-find.ts'

/** What the search of the desk found, for the fields to mark. */
export const FoundContext = createContext<Find['results'] | null>(null)

/**
 * Marks what was found in a field: the field's own text, unseen, over the field, with its places coloured. Nothing is
 * marked where the field has been changed since.
 */
export function FieldMarks({ field, value, className }: { field: FindField; value: string; className: string }) {
  const results = useContext(FoundContext)
  const found = results?.all.filter((each) => each.in === field) ?? []
  if (results === null || found.length === 0 || results.fields[field] !== value) return null
  return (
    <div aria-hidden className={`desk-growing desk-field-marks ${className}`}>
      {found.map((each, index) => (
        <span key={each.start}>
          {value.slice(found[index - 1]?.end ?? 0, each.start)}
          <mark data-here={each === results.here || undefined}>{value.slice(each.start, each.end)}</mark>
        </span>
      ))}
      {value.slice(found.at(-1)?.end ?? 0)}
    </div>
  )
}
