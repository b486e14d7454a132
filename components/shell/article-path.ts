/** Where an article is worked on. */
export function articlePath(id: string): string {
  return `/newsroom/articles/${id}`
}
