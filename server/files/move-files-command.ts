import { database } from '#db/index.ts'
import { hashesByKey } from '#db/stores/media/kept-files.ts'
import { environment } from '../process/environment.ts'
import { moveFiles } from './move-files.ts'
import { fileStore, openPlace } from './store.ts'

/**
 * `move-files`: copies all files to another store and compares them, saying how far it has come.
 * @param to `s3://bucket/prefix` or the path of a data folder
 * @param from the same; where it is not said, the store that the settings name
 * @returns what the process ends with
 */
export async function moveFilesTo(to: string | undefined, from: string | undefined): Promise<number> {
  if (!to) {
    console.error('Say where to: move-files --to s3://bucket/prefix, or the path of a data folder.')
    return 2
  }
  const stores = {
    from: from === undefined ? fileStore().objects : openPlace(from, environment()),
    to: openPlace(to, environment()),
  }
  if (stores.from.place === stores.to.place) {
    console.error(`The files lie in ${stores.to.place} already.`)
    return 2
  }
  try {
    const { copied, there, bytes, wrong } = await moveFiles({
      ...stores,
      hashesOf: (keys) => hashesByKey(database(), keys),
      tell: (sentence) => console.log(sentence),
    })
    console.log(`${copied} files (${(bytes / 1e6).toFixed(1)} MB) copied to ${stores.to.place}, ${there} were there.`)
    if (wrong.length === 0) {
      console.log(`All are as they should be. They stay in ${stores.from.place}, too; nothing was taken away there.`)
      return 0
    }
    console.error(
      `${wrong.length} are not as they should be, in one of the two stores; begin it again, then look at these:`,
    )
    for (const name of wrong.slice(0, 50)) console.error(`  ${name}`)
  } catch (error) {
    const reason = error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(' ') : String(error)
    console.error(`Broken off: ${reason}\nBegun again, it goes on where it was.`)
  }
  return 1
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `(${error.cause.message || error.cause.name})` : ''
}
