import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'

/** The settings of this process, read once at start. */
export type Environment = {
  port: number
  /** Where readers find the newspaper: scheme and host, no path. */
  siteUrl: URL
  /** `file:` or `postgres://`. */
  databaseUrl: string
  /** Absolute path of the folder with database, files and the generated secret. */
  dataDirectory: string
  /** Absolute path of the folder where a web server in front finds finished pages; null where none looks for them. */
  pagesDirectory: string | null
  /** At least 32 bytes; signs sessions. */
  secret: string
  development: boolean
  /** Networks (`10.0.0.0/8`) of the proxies whose word on where a request comes from is believed. */
  trustedProxies: readonly string[]
  /** Whether readers may save articles to read them offline. */
  offlineReading: boolean
  /** How mail goes out; null where none is sent. */
  mail: MailSettings | null
}

/** `url`: `smtp:` or `smtps:` with host, and user and password where the server asks for them. `from`: the sender. */
export type MailSettings = { url: string; from: { name: string; address: string } }

const provided = oneInAProcess<Environment>('environment')

/** Makes these the settings of the process. */
export function provideEnvironment(environment: Environment): Environment {
  provided.set(environment)
  return environment
}

/** @throws before the start-up has read them */
export function environment(): Environment {
  const settings = provided.get()
  if (!settings) throw new Error('The settings have not been read yet.')
  return settings
}
