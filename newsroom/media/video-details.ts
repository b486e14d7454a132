import { type Video, type VideoProvider, watchAddress } from '../document/embed-address.ts'
import { normaliseText } from '../text/normalise.ts'

/** What a video's site says of it. */
export type VideoDetails = { title: string; author: string; stillAddress: string | null }

/** Where each site tells of its videos (oEmbed), and the hosts on which their stills lie. */
const SITES: Record<VideoProvider, { tells: string; stills: RegExp }> = {
  youtube: { tells: 'https://www.youtube.com/oembed?format=json&url=', stills: /^i\d?\.ytimg\.com$/ },
  vimeo: { tells: 'https://vimeo.com/api/oembed.json?url=', stills: /^i\.vimeocdn\.com$/ },
  dailymotion: {
    tells: 'https://www.dailymotion.com/services/oembed?format=json&url=',
    stills: /^([a-z\d-]+\.)?dmcdn\.net$/,
  },
  tiktok: { tells: 'https://www.tiktok.com/oembed?url=', stills: /^[a-z\d.-]+\.tiktokcdn(-[a-z]+)?\.com$/ },
}

const MOST = 200

/** The address under which a video's site tells of it: made of the site's own and the video's id, of nothing that was typed. */
export function detailsAddress(video: Video): string {
  return SITES[video.provider].tells + encodeURIComponent(watchAddress(video))
}

/** The site's own hosts. */
export function isDetailsHost(video: Video, host: string): boolean {
  const { hostname } = new URL(SITES[video.provider].tells)
  return host === hostname || `www.${host}` === hostname
}

/** Whether stills of this site lie on a host. */
export function isStillHost(video: Video, host: string): boolean {
  return SITES[video.provider].stills.test(host)
}

/** Reads a site's answer: words as words, never as HTML; a still only from a host of its own. Null where it says no title. */
export function readVideoDetails(video: Video, answer: unknown): VideoDetails | null {
  const said = new Map(answer !== null && typeof answer === 'object' ? Object.entries(answer) : [])
  const words = (name: string) => {
    const value: unknown = said.get(name)
    return typeof value === 'string' ? [...normaliseText(value.slice(0, 4 * MOST))].slice(0, MOST).join('') : ''
  }
  const title = words('title')
  if (title === '') return null
  const still: unknown = said.get('thumbnail_url')
  const url = typeof still === 'string' && URL.canParse(still) ? new URL(still) : null
  const kept = url?.protocol === 'https:' && isStillHost(video, url.hostname) ? url.href : null
  return { title, author: words('author_name'), stillAddress: kept }
}
