import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** Where somebody reads how an article was changed before its readers got it. */
export function editedPath(articleId: string): string {
  return newsroomPath.edited(articleId)
}

/** Where a month of somebody's articles is; one's own where nobody is named. */
export function monthPath(
  month?: string,
  view: { person?: string | undefined; from?: string | undefined } = {},
): string {
  const asked = new URLSearchParams(
    Object.entries({ month, ...view }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return `${newsroomPath.myArticles()}${asked.size > 0 ? `?${asked}` : ''}`
}
