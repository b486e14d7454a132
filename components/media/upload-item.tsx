'use client'

import { RotateCw, X } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import type { Upload, Uploads } from './use-uploads.ts'

/** A file on its way, with how far it has come and a way to stop it; one that waits, and what for; or one that failed, with the reason and another try. */
export function UploadItem({ upload, again, dismiss }: { upload: Upload } & Pick<Uploads, 'again' | 'dismiss'>) {
  const { pictures } = useMessages().editor
  const { id, file, done, waits, problem } = upload
  const leave = problem === null ? pictures.stop : pictures.dismiss
  const resend = problem === null ? pictures.sendNow : pictures.tryAgain
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex items-center gap-2">
        <span
          className={`min-w-0 flex-1 ${problem !== null ? 'text-[var(--accent)] ' : ''}${problem === null && waits === null ? 'truncate' : '[overflow-wrap:anywhere]'}`}
        >
          {problem !== null
            ? pictures.failed(file.name, problem)
            : waits !== null
              ? pictures.waits[waits](file.name)
              : done < 1
                ? pictures.uploading(file.name, Math.floor(done * 100))
                : pictures.preparing(file.name)}
        </span>
        {(problem !== null || waits !== null) && (
          <button
            type="button"
            className="desk-icon"
            title={resend}
            aria-label={resend}
            onClick={() => again(id, file)}
          >
            <RotateCw size={16} aria-hidden />
          </button>
        )}
        <button type="button" className="desk-icon" title={leave} aria-label={leave} onClick={() => dismiss(id)}>
          <X size={16} aria-hidden />
        </button>
      </div>
      {problem === null && waits === null && (
        <progress className="desk-progress" max={1} value={done} aria-label={file.name} />
      )}
    </div>
  )
}
