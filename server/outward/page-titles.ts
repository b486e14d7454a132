import 'server-only'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import { pageTitle } from '#newsroom/document/page-title.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { askSite } from './ask-site.ts'

/** Titles stand at the beginning of a page. */
const LOOKED_AT_BYTES = 300_000

/** The title of another site's page, for who puts a link to it into a text. Null where it can't be got. */
export async function titleOfPage(viewer: Viewer, address: string): Promise<Outcome<{ title: string | null }>> {
  if (!may(viewer, 'media.upload')) return refuse({ code: 'not_allowed' })
  if (address.length > 2000 || !isLinkAddress(address)) return refuse({ code: 'malformed' })
  const came = await askSite(address, {
    types: ['text/html'],
    limitBytes: LOOKED_AT_BYTES,
    cut: true,
    host: () => true,
  })
  // What is written in another way than today's is left alone rather than shown broken.
  const told = came && /charset=([\w-]+)/.exec(came.type)?.[1]
  if (!came || (told && told !== 'utf-8' && told !== 'utf8')) return { ok: true, title: null }
  return { ok: true, title: pageTitle(came.bytes.toString('utf8')) }
}
