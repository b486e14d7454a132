import type { Editor } from '@tiptap/core'
import type { FileKind, FileView } from '#newsroom/media/files.ts'
import { fileSender } from '../../media/file-requests.ts'
import { useSending } from '../../media/use-uploads.ts'
import { behindInPlace, forgetPlace, keepPlace, placeOf } from '../body/picture-places.ts'
import { whenSettled } from '../saving/settled.ts'
import { useFileShelf } from './file-shelf.tsx'
import { insertBlocks } from './insert-blocks.ts'

/** Brings recordings and documents into the text: on their way they keep their place while people write on. */
export function useBodyFiles(editor: () => Editor | null) {
  const shelf = useFileShelf()

  const arrived = (id: string, file: FileView, kind: FileKind) => {
    const target = editor()
    if (target === null) return
    shelf.add(file)
    whenSettled(target, () => {
      const { schema } = target.state
      const type = schema.nodes[kind === 'audio' ? 'audio' : 'attachment']
      if (type === undefined) return
      const behind = behindInPlace(target, id)
      const title = titleFrom(file.name)
      const node = type.create({ fileId: file.id }, title === '' ? null : schema.text(title))
      const end = insertBlocks(target, placeOf(target, id), [node])
      forgetPlace(target, id)
      // Files chosen together stand one below the other as they were chosen.
      for (const other of behind) keepPlace(target, other, end)
    })
  }
  const gone = (id: string) => {
    const target = editor()
    if (target !== null) forgetPlace(target, id)
  }
  const uploads = useSending(fileSender, arrived, gone)

  return {
    uploads,
    /** Sends files that were chosen, for the place where the cursor is. */
    bring(files: readonly File[], kind: FileKind): void {
      const target = editor()
      if (target === null) return
      const position = target.state.selection.to
      whenSettled(target, () => {
        for (const id of uploads.start(files, kind)) keepPlace(target, id, position)
      })
    },
  }
}

/** What a file is called to begin with, until somebody writes something better. */
function titleFrom(name: string): string {
  return name.replace(/\.[a-z0-9]{1,8}$/i, '').replaceAll('_', ' ')
}
