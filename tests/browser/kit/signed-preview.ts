import type { PreviewName } from '#newsroom/previews/preview.ts'
import { previewToken } from '#server/previews/preview-token.ts'
import { provideEnvironment } from '#server/process/environment.ts'

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
