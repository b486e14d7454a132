// Not in TypeScript: each start would load a compiler for it.

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The front door compresses reading pages once and keeps them; what it hands on is small or compressed already.
  compress: true,
  // Titles and descriptions stand in the head of the first answer, not in a script that moves them there.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Types are checked by `npm run check`, in two seconds, and not again by every build.
  typescript: { ignoreBuildErrors: true },
  // Native or process-wide: used as they are installed.
  serverExternalPackages: ['@aws-sdk/client-s3', '@node-rs/argon2', 'sharp', 'postgres'],
  logging: { fetches: {} },
  experimental: {
    // A page's code is loaded when it is first asked for, so that a start loads what readers meet and not the whole newsroom.
    preloadEntriesOnStart: false,
  },
}

export default config
