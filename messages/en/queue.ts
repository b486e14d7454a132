import type { queue as vi } from '../vi/queue.ts'

export const queue: typeof vi = {
  title: 'Queue',
}
