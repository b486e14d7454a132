import type { suggesting as vi } from '../vi/suggesting.ts'

export const suggesting: typeof vi = {
  title: 'Suggestions',
}
