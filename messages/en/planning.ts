import type { planning as vi } from '../vi/planning.ts'

export const planning: typeof vi = {
  title: 'Subjects',
}
