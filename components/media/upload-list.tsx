'use client'

import { UploadItem } from './upload-item.tsx'
import type { Uploads } from './use-uploads.ts'

/** Files on their way, and those that failed. */
export function UploadList({ uploads, again, dismiss }: Pick<Uploads, 'uploads' | 'again' | 'dismiss'>) {
  if (uploads.length === 0) return null
  return (
    <ul aria-live="polite" className="grid grid-cols-[minmax(0,1fr)] gap-2 font-[family-name:var(--font-sans)] text-sm">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <UploadItem upload={upload} again={again} dismiss={dismiss} />
        </li>
      ))}
    </ul>
  )
}
