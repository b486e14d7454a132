'use client'

import { useState } from 'react'
import type { Step } from '#newsroom/workflow/steps.ts'
import { NO_POINTS } from '../returns/point-picker.tsx'
import { forgetForm, type KeptForm, keepForm, keptForm, type TypedPoints } from '../ui/kept-form.ts'
import { useViewerId } from '../viewer.tsx'

/**
 * The words of a step's form, which outlive the page they were typed on. A form opens by a click or from what was kept,
 * never on the server, so that the browser's storage can be asked at once.
 */
export function useKeptForm(articleId: string, steps: readonly Step[]) {
  const viewerId = useViewerId()
  const [form, setForm] = useState<KeptForm>(
    () => keptForm(viewerId, articleId, steps) ?? { steps, open: true, fields: {}, points: null },
  )
  const change = (part: Partial<KeptForm>) => {
    const next = { ...form, ...part, open: true }
    setForm(next)
    keepForm(viewerId, articleId, next)
  }
  return {
    /** What was typed into a field before the page turned. */
    field: (name: string) => form.fields[name] ?? '',
    points: form.points ?? NO_POINTS,
    setFields: (fields: Record<string, string>) => change({ fields }),
    setPoints: (points: TypedPoints) => change({ points }),
    forget: () => forgetForm(viewerId, articleId),
  }
}
