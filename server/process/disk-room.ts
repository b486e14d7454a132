import { statfs } from 'node:fs/promises'

/** What is left on a disk: bytes that this user may write, and how many more files; null where the disk counts none. */
export type DiskRoom = { bytes: number; files: number | null }

/** What is left where a folder lies. @throws where there is no such folder */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  const { bavail, bsize, ffree, files } = await statfs(folder)
  return { bytes: bavail * bsize, files: files > 0 ? ffree : null }
}

/** Whether a disk has less left than what is given. */
export function isShort(room: DiskRoom, least: { bytes: number; files: number }): boolean {
  return room.bytes < least.bytes || (room.files !== null && room.files < least.files)
}
