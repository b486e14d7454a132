'use client'

import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import type { Summary } from '#newsroom/suggestions/summary.ts'
import { useMessages } from '../../messages.tsx'

const SHOWN = 160

/** A suggestion in words: what would come underlined, what would go struck out, blocks and breaks by name. */
export function SummaryWords({ summary }: { summary: Summary }): ReactNode {
  const messages = useMessages()
  const { suggesting } = messages
  return (
    <span className="suggestion-words">
      {namedParts(summary, messages).map((part) => (
        <span key={part} className="suggestion-part">
          {part}
        </span>
      ))}
      {summary.deleted !== '' && (
        <>
          <span className="sr-only">{suggesting.deleted}: </span>
          <del>{cut(summary.deleted)}</del>{' '}
        </>
      )}
      {summary.inserted !== '' && (
        <>
          <span className="sr-only">{suggesting.inserted}: </span>
          <ins>{cut(summary.inserted)}</ins>
        </>
      )}
    </span>
  )
}

/** The same as one plain line, for the names of buttons. */
export function summaryLine(summary: Summary, messages: Messages): string {
  const { suggesting } = messages
  return [
    ...namedParts(summary, messages),
    ...(summary.deleted === '' ? [] : [`${suggesting.deleted}: ${cut(summary.deleted)}`]),
    ...(summary.inserted === '' ? [] : [`${suggesting.inserted}: ${cut(summary.inserted)}`]),
  ].join('; ')
}

function namedParts({ comes, goes }: Summary, { suggesting, changes }: Messages): string[] {
  const name = (kind: string) => changes.nodes[kind] ?? kind
  const come = comes.map((kind) => (kind === 'edge' ? suggesting.breakComes : suggesting.blockComes(name(kind))))
  const go = goes.map((kind) => (kind === 'edge' ? suggesting.breakGoes : suggesting.blockGoes(name(kind))))
  return [...new Set([...come, ...go])]
}

function cut(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words
}
