import type { FileKind } from '#newsroom/media/files.ts'
import { extensionsOf } from '../../media/file-requests.ts'

// Kept until the next one: some browsers forget a field that nothing on the page holds before it has answered.
let asking: HTMLInputElement | undefined

/** Asks for files of a kind from this machine. It stands in no form, so the page carries no field for it. */
export function chooseFiles(kind: FileKind, chosen: (files: File[], kind: FileKind) => void): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.multiple = true
  field.accept = extensionsOf(kind)
    .map((extension) => `.${extension}`)
    .join(',')
  field.addEventListener('change', () => chosen([...(field.files ?? [])], kind))
  asking = field
  asking.click()
}
