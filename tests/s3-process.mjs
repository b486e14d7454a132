// The S3 server of the tests, as a process of its own: port, folder, bucket.
import S3rver from '@20minutes/s3rver'

const [port, directory, bucket] = process.argv.slice(2)
new S3rver({
  port: Number(port),
  address: '127.0.0.1',
  silent: true,
  directory,
  // It leaves the slash after a bucket's name out of what it signs, and so finds every list wrongly signed.
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: bucket, configs: [] }],
}).run()
