import type { Language } from '../format/dates.ts'
import { formatNumber } from '../format/numbers.ts'
import { slugify } from '../text/slug.ts'
import { safeFileName } from './file-names.ts'

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

/** A file as the writing desk shows it. */
export type FileView = FileFacts & { id: string }

/** Largest file that is taken, in bytes. A minute of speech is about one million. */
export const FILE_BYTES: Record<FileKind, number> = { audio: 100_000_000, document: 25_000_000 }

type FileType = { kind: FileKind; label: string; extensions: readonly [string, ...string[]] }

/**
 * The types that are taken, by what they are served as. Nothing among them is run by a browser: no HTML, no SVG. The
 * first extension is the one a reader's copy ends with.
 */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  'audio/mpeg': { kind: 'audio', label: 'MP3', extensions: ['mp3'] },
  'audio/mp4': { kind: 'audio', label: 'M4A', extensions: ['m4a', 'mp4'] },
  'audio/aac': { kind: 'audio', label: 'AAC', extensions: ['aac'] },
  'audio/ogg': { kind: 'audio', label: 'OGG', extensions: ['ogg', 'oga', 'opus'] },
  'audio/wav': { kind: 'audio', label: 'WAV', extensions: ['wav'] },
  'application/pdf': { kind: 'document', label: 'PDF', extensions: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'document',
    label: 'Word',
    extensions: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    kind: 'document',
    label: 'Excel',
    extensions: ['xlsx'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    kind: 'document',
    label: 'PowerPoint',
    extensions: ['pptx'],
  },
  'application/vnd.oasis.opendocument.text': { kind: 'document', label: 'ODT', extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { kind: 'document', label: 'ODS', extensions: ['ods'] },
  'application/vnd.oasis.opendocument.presentation': { kind: 'document', label: 'ODP', extensions: ['odp'] },
  'text/csv': { kind: 'document', label: 'CSV', extensions: ['csv'] },
  'text/plain': { kind: 'document', label: 'TXT', extensions: ['txt'] },
}

/** The last part of a file's name, in lower case; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** What kind of file it is and how large, for people: `PDF · 1,2 MB`. */
export function fileSummary(file: Pick<FileFacts, 'mimeType' | 'bytes'>, language: Language = 'vi'): string {
  const label = FILE_TYPES[file.mimeType]?.label
  return [label, sizeText(file.bytes, language)].filter(Boolean).join(' · ')
}

function sizeText(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} KB`
  const megabytes = bytes / 1_000_000
  return `${formatNumber(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes), language)} MB`
}

/**
 * The name under which a file comes to whoever takes it home: the one it was sent under, ending as its type does, so
 * that nothing called `.html` is opened as a page.
 */
export function downloadName(file: Pick<FileFacts, 'name' | 'mimeType'>): string {
  const name = safeFileName(file.name)
  const known: readonly string[] = FILE_TYPES[file.mimeType]?.extensions ?? []
  return known.includes(extensionOf(name)) || known[0] === undefined ? name : `${name}.${known[0]}`
}

/** Address of a file for staff: needs a session. */
export function newsroomFilePath(fileId: string): string {
  return `/api/files/${fileId}`
}

/** Address of a file for readers: answers only while a published article carries it. The words in it are cosmetic. */
export function publicFilePath(file: Pick<FileFacts, 'fileKey' | 'name' | 'mimeType'>): string {
  const stem = file.name.replace(/\.[a-z0-9]{1,8}$/i, '')
  const extension = FILE_TYPES[file.mimeType]?.extensions[0]
  return `/tep/${file.fileKey}/${slugify(stem) || 'tep'}${extension ? `.${extension}` : ''}`
}
