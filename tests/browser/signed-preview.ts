import type { PreviewName } from '#newsroom/preview.ts'
import { provideEnvironment } from '#server/environment.ts'
import { previewToken } from '#server/preview-token.ts'

/** The last part of a preview's address, signed with a server's own secret: what nobody outside could make. */
export function signedPreview(secret: string, name: PreviewName): string {
  provideEnvironment({
    port: 0,
    siteUrl: new URL('http://localhost'),
    databaseUrl: '',
    dataDirectory: '',
    pagesDirectory: null,
    secret,
    development: false,
    offlineReading: true,
    trustedProxies: [],
    mail: null,
  })
  return previewToken(name)
}
