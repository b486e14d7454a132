import type { returns as vi } from '../vi/returns.ts'

export const returns: typeof vi = {
  title: 'To mend',
}
