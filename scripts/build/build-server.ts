// Bundles the server process (server/main.ts), with the process of pictures and the threads that it starts, into
// .built/server: started from its several hundred sources, it would look each of them up, take the types out and compile it
// at every start.
import { build } from 'esbuild'

await build({
  entryPoints: [
    { in: 'server/main.ts', out: 'main' },
    { in: 'server/picture-process/main.ts', out: 'picture-process' },
    { in: 'threads/thread.ts', out: 'thread' },
    { in: 'server/people/hashing/thread.ts', out: 'hashing-thread' },
  ],
  outdir: '.built/server',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  conditions: ['react-server'],
  // Native, or large and met by the framework's bundles as well: used as they are installed. The demonstration is loaded by
  // the start that asks for it.
  external: [
    '#demo/*',
    'next',
    'next-auth',
    'sharp',
    '@aws-sdk/client-s3',
    '@node-rs/argon2',
    'postgres',
    'prom-client',
    'nodemailer',
    'libheif-js',
  ],
  // Less to read at each start, which so takes a tenth of a second less; names and short lines stay for who reads a trace.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 200,
  sourcemap: true,
  legalComments: 'none',
})
