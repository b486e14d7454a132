import { wholeId } from '#newsroom/kit/input.ts'

/** The name under which what is sent as a request's body is sent again where no answer came; undefined where it has none. */
export function actNameOf(request: Request): string | undefined {
  return wholeId.safeParse(request.headers.get('x-act-name')).data
}
