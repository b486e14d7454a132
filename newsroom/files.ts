/** What an article can carry beside pictures: a recording to listen to, a document to open. */
export const FILE_KINDS = ['audio', 'document'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What a page needs to know to offer a file: nothing that names a person or a place. */
export type FileFacts = {
  /** Unguessable name under which the file is kept. */
  fileKey: string
  kind: FileKind
  /** The name it was sent under; text, never a path. */
  name: string
  mimeType: string
  bytes: number
}
