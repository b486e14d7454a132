'use client'

import { createContext, useContext } from 'react'
import type { FlushResult } from '../saving/autosave.ts'

/** What the buttons of the workflow need from the desk around them. */
export type Desk = {
  /** The version that the server answered last: what a step is based on after `flush`. */
  version: number
  /** True while something typed is not on the server. */
  unsaved: boolean
  /** True where the server has refused (and kept) what was typed, as the article has moved on; the desk says so. */
  locked: boolean
  /** Sends what is typed and answers when the server has it, or that it can't have it now. A step comes after it. */
  flush: () => Promise<FlushResult>
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk around this component; outside one there is nothing to send, and `null` says so. */
export function useDesk(): Desk | null {
  return useContext(DeskContext)
}
