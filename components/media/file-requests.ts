import { extensionOf, FILE_BYTES, FILE_TYPES, type FileKind, type FileView } from '#newsroom/media/files.ts'
import { type Sender, sendFile } from './send-file.ts'

/** Sends recordings and documents. */
export const fileSender: Sender<FileView, FileKind> = {
  problem: (file, kind, messages) => {
    if (extensionsOf(kind).includes(extensionOf(file.name))) return null
    return messages.refusals.files[kind === 'audio' ? 'audio_type' : 'document_type']
  },
  send: (file, kind, how) =>
    sendFile(
      file,
      { path: `/api/files?kind=${kind}`, limitBytes: FILE_BYTES[kind], ...how },
      (answer: { file: FileView }) => answer.file,
    ),
}

/** What the names of such files end with. */
export function extensionsOf(kind: FileKind): string[] {
  return Object.values(FILE_TYPES)
    .filter((type) => type.kind === kind)
    .flatMap((type) => type.extensions)
}
