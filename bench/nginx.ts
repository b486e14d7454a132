import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']

/** Where nginx is installed on this machine; null where it is not. */
export function findNginx(): string | null {
  return PLACES.find((path) => existsSync(path)) ?? null
}

/** What nginx is to do in a measurement: one finished, compressed page from the disk, and the newsroom through `deploy/nginx.conf`. */
type Plan = {
  directory: string
  filePort: number
  newsroomPort: number
  newsroom: { host: string; port: number }
  page: Buffer
}

/**
 * Runs nginx with one worker, as the newsroom it is measured against is one process.
 * @returns what ends it
 */
export async function startNginx(nginx: string, plan: Plan): Promise<() => Promise<void>> {
  const { directory, page } = plan
  const files = join(directory, 'files')
  for (const folder of [files, join(directory, 'cache'), join(directory, 'temporary')])
    mkdirSync(folder, { recursive: true })
  writeFileSync(join(files, 'article.html'), page)
  const config = join(directory, 'nginx.conf')
  writeFileSync(config, wholeConfiguration(plan, files))
  execFileSync(nginx, ['-t', '-q', '-c', config, '-p', directory], { stdio: 'inherit' })
  const child: ChildProcess = spawn(nginx, ['-c', config, '-p', directory, '-g', 'daemon off;'], { stdio: 'inherit' })
  await answers(`http://127.0.0.1:${plan.filePort}/article.html`)
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

function wholeConfiguration(plan: Plan, files: string): string {
  const { directory, filePort, newsroomPort, newsroom } = plan
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(directory, 'temporary', kind)};`)
    .join('\n')
  return `user ${process.getuid?.() === 0 ? 'root' : (process.env.USER ?? 'nobody')};
worker_processes 1;
pid ${join(directory, 'nginx.pid')};
error_log ${join(directory, 'error.log')} warn;
events { worker_connections 1024; }
http {
access_log off;
sendfile on;
tcp_nopush on;
keepalive_requests 1000000;
${temporary}
server {
  listen 127.0.0.1:${filePort};
  root ${files};
  open_file_cache max=10;
  location / {
    default_type 'text/html; charset=utf-8';
    add_header Content-Encoding gzip;
  }
}
${shipped({
  '127.0.0.1:3000': `${newsroom.host}:${newsroom.port}`,
  'listen 80;': `listen 127.0.0.1:${newsroomPort};`,
  '/var/cache/nginx/toa-soan': join(directory, 'cache'),
})}
}
`
}

/** The configuration that is shipped, with this run's places in it. @throws where it no longer has a place to fill */
function shipped(places: Record<string, string>): string {
  let text = readFileSync(new URL('../deploy/nginx.conf', import.meta.url), 'utf8')
  for (const [place, filling] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`deploy/nginx.conf has no ${place}`)
    text = text.replace(place, filling)
  }
  return text
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nginx does not answer at ${url}`)
}
