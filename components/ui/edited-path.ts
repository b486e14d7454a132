import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** Where somebody reads how an article was changed before its readers got it: in all, or one time that it lay with the desk. */
export function editedPath(articleId: string, time: number | null = null): string {
  return `${newsroomPath.edited(articleId)}${time === null ? '' : `?time=${time}`}`
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
