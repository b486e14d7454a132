import type { Environment, S3Settings } from './environment.ts'

type Variables = Record<string, string | undefined>

/** As buckets are named, and a prefix as the names of objects are. */
const PLACE =
  /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*))?\/?$/

/** The bucket that an address such as `s3://bucket/prefix` names; null where it is no such address. */
export function bucketAt(address: string): { bucket: string; prefix: string } | null {
  const [, bucket, prefix = ''] = PLACE.exec(address) ?? []
  return bucket === undefined ? null : { bucket, prefix }
}

/** Where pictures and files lie, and who sends them. */
export function readFileSettings(
  variables: Variables,
  faults: string[],
): Pick<Environment, 's3' | 'filesBucket' | 'filesByNginx'> {
  const s3 = readS3(variables, faults)
  const { FILES_URL: place, FILES_BY_NGINX: nginx } = variables
  const filesBucket = place ? bucketAt(place) : null
  if (place && !filesBucket) {
    faults.push(`FILES_URL has to look like s3://bucket or s3://bucket/prefix, not "${place}".`)
  }
  if (nginx && !/^\/[a-z0-9-]+\/$/.test(nginx)) {
    faults.push(`FILES_BY_NGINX has to be an address such as /kept-files/, not "${nginx}".`)
  }
  return { s3: s3 ?? (filesBucket ? AMAZON : null), filesBucket, filesByNginx: nginx || undefined }
}

/** Where nothing is said of the store. */
export const AMAZON: S3Settings = { endpoint: null, region: 'us-east-1', credentials: null }

function readS3(variables: Variables, faults: string[]): S3Settings | null {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = variables
  if (!endpoint && !region && !id && !secret) return null
  if (endpoint && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol))) {
    faults.push(`S3_ENDPOINT has to be an address such as https://s3.example.vn, not "${endpoint}".`)
  }
  // The secret is not repeated here.
  if (Boolean(id) !== Boolean(secret))
    faults.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: one is missing.')
  const credentials = id && secret ? { accessKeyId: id, secretAccessKey: secret } : null
  return { endpoint: endpoint || null, region: region || AMAZON.region, credentials }
}
