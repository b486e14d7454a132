import type { NextConfig } from 'next'

const config: NextConfig = {
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
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'postgres', 'drizzle-orm'],
  logging: { fetches: {} },
}

export default config
