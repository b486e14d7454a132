import { DISGUISE } from './link-address.ts'

/** Where videos may come from. Nothing of them is asked for before a reader wants to see one. */
export const VIDEO_PROVIDERS = ['youtube', 'vimeo', 'dailymotion', 'tiktok'] as const
export type VideoProvider = (typeof VIDEO_PROVIDERS)[number]

/** A video as an article names it: never an address, so that no document can lead a frame anywhere else. */
export type Video = { provider: VideoProvider; id: string }

type Provider = {
  name: string
  /** What an id looks like, whole. */
  id: RegExp
  /** Hosts under which people find its videos, without `www.`. */
  hosts: readonly string[]
  /** The id in an address of one of those hosts, if it leads to one video. */
  read: (address: URL, host: string) => string | null | undefined
  /** The player's origin, which a reading page's policy opens. */
  origin: string
  /** The player's path and query on that origin. */
  player: (id: string) => string
  /** The page where people watch it. */
  page: (id: string) => string
}

const PROVIDERS: Record<VideoProvider, Provider> = {
  youtube: {
    name: 'YouTube',
    id: /^[A-Za-z0-9_-]{11}$/,
    hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    read: ({ pathname, searchParams }, host) => {
      if (host === 'youtu.be') return /^\/([^/]+)\/?$/.exec(pathname)?.[1]
      if (/^\/watch\/?$/.test(pathname)) return searchParams.get('v')
      return /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/.exec(pathname)?.[1]
    },
    // The one of the two hosts that sets no cookie before the video plays.
    origin: 'https://www.youtube-nocookie.com',
    player: (id) => `/embed/${id}?autoplay=1&rel=0`,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  vimeo: {
    name: 'Vimeo',
    // A video that is not listed has a key beside its number.
    id: /^\d{5,12}(\/[0-9a-f]{6,20})?$/,
    hosts: ['vimeo.com', 'player.vimeo.com'],
    read: ({ pathname, searchParams }) => {
      const found = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(
        pathname,
      )
      const key = found?.[2] ?? searchParams.get('h')
      return found && (key ? `${found[1]}/${key}` : found[1])
    },
    origin: 'https://player.vimeo.com',
    player: (id) => {
      const [number, key] = id.split('/')
      return `/video/${number}?autoplay=1&dnt=1${key ? `&h=${key}` : ''}`
    },
    page: (id) => `https://vimeo.com/${id}`,
  },
  dailymotion: {
    name: 'Dailymotion',
    id: /^[a-z0-9]{5,12}$/,
    hosts: ['dailymotion.com', 'geo.dailymotion.com', 'dai.ly'],
    read: ({ pathname, searchParams }, host) => {
      if (host === 'dai.ly') return /^\/([^/]+)\/?$/.exec(pathname)?.[1]
      if (host === 'geo.dailymotion.com') return searchParams.get('video')
      // Older addresses carry the title behind the id.
      return /^\/(?:embed\/)?video\/([^/_]+)(?:_[^/]*)?\/?$/.exec(pathname)?.[1]
    },
    origin: 'https://geo.dailymotion.com',
    player: (id) => `/player.html?video=${id}&autoplay=1`,
    page: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  tiktok: {
    name: 'TikTok',
    id: /^\d{15,20}$/,
    hosts: ['tiktok.com', 'm.tiktok.com'],
    read: ({ pathname }) =>
      /^\/(?:@[^/]*\/video|embed(?:\/v2)?|player\/v1|v)\/(\d+)(?:\.html)?\/?$/.exec(pathname)?.[1],
    origin: 'https://www.tiktok.com',
    player: (id) => `/player/v1/${id}?autoplay=1&rel=0`,
    page: (id) => `https://www.tiktok.com/@/video/${id}`,
  },
}

/** The origins that a page with videos may open frames to. */
export const VIDEO_ORIGINS: readonly string[] = VIDEO_PROVIDERS.map((provider) => PROVIDERS[provider].origin)

/** The provider as readers know it. */
export function providerName(provider: VideoProvider): string {
  return PROVIDERS[provider].name
}

/**
 * The video that a pasted address leads to, or the code with a frame that sites offer for it; null where it is none that
 * is known. Only provider and id are taken from it: whatever else the address says stays outside.
 */
export function embedFrom(pasted: string): Video | null {
  const text = pasted.trim()
  const code = /^<iframe\s[^>]*?\bsrc\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]
  const address = (code?.replaceAll('&amp;', '&') ?? text).replace(/^\/\//, 'https://')
  if (address === '' || address.length > 2000 || DISGUISE.test(address)) return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  const host = url.hostname.replace(/^www\./, '')
  for (const provider of VIDEO_PROVIDERS) {
    const { hosts, read, id: pattern } = PROVIDERS[provider]
    if (!hosts.includes(host)) continue
    const id = read(url, host)
    return id && pattern.test(id) ? { provider, id } : null
  }
  return null
}

/** A video as one value, so that provider and id can be checked together. */
export function videoText({ provider, id }: Video): string {
  return `${provider}:${id}`
}

/** Reads what {@link videoText} wrote; null for anything else. */
export function videoFrom(value: unknown): Video | null {
  if (typeof value !== 'string' || value.length > 100) return null
  const [name, ...rest] = value.split(':')
  const provider = VIDEO_PROVIDERS.find((each) => each === name)
  const id = rest.join(':')
  return provider && PROVIDERS[provider].id.test(id) ? { provider, id } : null
}

/** The page where people watch a video. */
export function watchAddress({ provider, id }: Video): string {
  return PROVIDERS[provider].page(id)
}

/** The address of the player, made of the provider's own origin and the id alone. */
export function embedFrame({ provider, id }: Video): string {
  const { origin, player } = PROVIDERS[provider]
  return origin + player(id)
}
