import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/**
 * Where signing in leads: a place in the newsroom of this site, whatever else was asked for. Addresses of other sites
 * come in many disguises (`//evil`, `/\evil`, tabs inside), so only what is known to be safe passes.
 */
export function placeInNewsroom(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000) return newsroomPath.home()
  return /^\/newsroom(?:[/?][\p{L}\p{M}\p{N}\-._~%/?&=+]*)?$/u.test(asked) && !/\/\/|\.\./.test(asked)
    ? asked
    : newsroomPath.home()
}
