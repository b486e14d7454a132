'use client'

import { RotateCw, X } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import type { Uploads } from './use-uploads.ts'

/** Pictures on their way, with how far each has come, and those that failed, with the reason and another try. */
export function UploadList({ uploads, again, dismiss }: Pick<Uploads, 'uploads' | 'again' | 'dismiss'>) {
  const { pictures } = useMessages().editor
  if (uploads.length === 0) return null
  return (
    <ul aria-live="polite" className="grid grid-cols-[minmax(0,1fr)] gap-2 font-[family-name:var(--font-sans)] text-sm">
      {uploads.map(({ id, file, done, problem }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <div className="flex items-center gap-2">
            <span
              className={`min-w-0 flex-1 ${problem === null ? 'truncate' : 'text-[var(--accent)] [overflow-wrap:anywhere]'}`}
            >
              {problem !== null
                ? pictures.failed(file.name, problem)
                : done < 1
                  ? pictures.uploading(file.name, Math.floor(done * 100))
                  : pictures.preparing(file.name)}
            </span>
            {problem !== null && (
              <button
                type="button"
                className="desk-icon"
                title={pictures.tryAgain}
                aria-label={pictures.tryAgain}
                onClick={() => again(id, file)}
              >
                <RotateCw size={16} aria-hidden />
              </button>
            )}
            <button
              type="button"
              className="desk-icon"
              title={pictures.dismiss}
              aria-label={pictures.dismiss}
              onClick={() => dismiss(id)}
            >
              <X size={16} aria-hidden />
            </button>
          </div>
          {problem === null && <progress className="desk-progress" max={1} value={done} />}
        </li>
      ))}
    </ul>
  )
}
