import { cache } from 'react'
import { type PreviewAnswer, readPreview } from '#operations/previews/read-preview.ts'
import { readPreviewToken } from '#server/previews/preview-token.ts'

/** What the address of a preview opens, read once for each answer. */
export const askedPreview = cache(async (token: string): Promise<PreviewAnswer> => {
  const name = readPreviewToken(token)
  return name ? readPreview(name) : { kind: 'missing' }
})
