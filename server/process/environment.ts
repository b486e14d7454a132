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
  /** Whether this process is there for readers alone, without the newsroom and without anything that goes out by the clock. */
  readersOnly?: boolean
  /** Networks (`10.0.0.0/8`) of the proxies whose word on where a request comes from is believed. */
  trustedProxies: readonly string[]
  /** Whether readers may save articles to read them offline. */
  offlineReading: boolean
  /** The address inside the nginx in front under which it sends what lies in the data folder; none where it sends no files. */
  filesByNginx?: string | undefined
  /** How a store that speaks S3 is reached; none where none of its settings is given. */
  s3?: S3Settings | null
  /** The bucket in which pictures and files lie; none where they lie in the data folder. */
  filesBucket?: { bucket: string; prefix: string } | null
  /** How other sites are asked, for titles of videos and links; `off`, and where nothing is said: never. */
  outward?: 'off' | { relay: URL | null } | undefined
  /** How mail goes out; null where none is sent. */
  mail: MailSettings | null
}

/** `endpoint`: null for Amazon's own. `credentials`: null where the machine itself is known to the store. */
export type S3Settings = {
  endpoint: string | null
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string } | null
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
