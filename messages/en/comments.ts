import type { comments as vi } from '../vi/comments.ts'

export const comments: typeof vi = {
  title: 'Comments',
}
