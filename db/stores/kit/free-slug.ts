/** The slug itself, or with `-2`, `-3` … the first that is free. */
export async function freeSlug(slug: string, isFree: (candidate: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`
    if (await isFree(candidate)) return candidate
  }
}
