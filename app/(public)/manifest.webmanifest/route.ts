import { connection } from 'next/server'
import { accentOf } from '#newsroom/papers/accent.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'

/** What a phone needs to know to put the newspaper on its home screen. */
export async function GET(): Promise<Response> {
  await connection()
  const { newspaper } = await readNewspaper()
  const icons = ([192, 512] as const).flatMap((size) =>
    // The letter keeps to the middle, so that the same picture bears being cut into any shape.
    ['any', 'maskable'].map((purpose) => ({
      src: publicPath.sign(size),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  )
  const manifest = {
    id: publicPath.front(),
    name: newspaper.name,
    short_name: newspaper.name,
    ...(newspaper.slogan === '' ? {} : { description: newspaper.slogan }),
    lang: newspaper.language,
    dir: 'ltr',
    start_url: publicPath.front(),
    scope: publicPath.front(),
    display: 'minimal-ui',
    background_color: '#fffefb',
    theme_color: accentOf(newspaper.accent).light,
    categories: ['news'],
    icons,
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  })
}
