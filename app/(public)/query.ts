import { type ListPlace, parseListPlace } from '#newsroom/reading/published.ts'

/** The query string of a page, as the framework gives it. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/** One value of a query string. Whoever sends it twice has it read once. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** From which place on a list is asked for; null from its beginning, also where the address says nonsense. */
export async function placeAsked(query: Query): Promise<ListPlace | null> {
  return parseListPlace(one((await query).truoc))
}

/** Which page of a list is asked for; the first where the address says nothing or nonsense. */
export async function pageAsked(query: Query): Promise<number> {
  const number = Number(one((await query).trang) ?? '')
  return Number.isSafeInteger(number) && number > 1 ? number : 1
}
