import { createElement, Fragment, type ReactNode } from 'react'

/** Parts one after another. What a comparison shows never changes order, so they need no keys. */
export function InARow({ parts }: { parts: readonly ReactNode[] }): ReactNode {
  return createElement(Fragment, null, ...parts)
}
