/** Whether whoever asks has what is named by this entity tag already: they said so in `If-None-Match`. */
export function hasCopy(stated: string | null | undefined, etag: string): boolean {
  if (!stated) return false
  return stated.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}
