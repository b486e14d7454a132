import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))

/** Whether nginx is on this machine. */
export const hasNginx = NGINX !== undefined

/**
 * The configuration that the product ships, without TLS, on a port of its own.
 * @param folder for what it keeps; the newspaper's pages are looked for in `pages` there
 * @param limited whether its limits hold for this machine, too
 */
export function shippedSite(port: number, upstream: string, folder: string, limited = false): string {
  const shipped = readFileSync('deploy/nginx.conf', 'utf8')
  return (limited ? shipped.replace(/ {2}"~\^\(127[^\n]*\n/, '') : shipped)
    .replace(/# Plain HTTP leads[\s\S]*?\n}\n/, '')
    .replace(/ {2}# ── the name[\s\S]*?# ── until here ──\n/, `  listen 127.0.0.1:${port};\n`)
    .replace('127.0.0.1:3000', upstream)
    .replace('keepalive_requests 10000;', 'keepalive_requests 1000000;')
    .replace('/run/toa-soan/pages', join(folder, 'pages'))
    .replace('/srv/toa-soan/data/', `${join(folder, 'data')}/`)
    .replace('/var/cache/nginx/toa-soan', join(folder, 'kept'))
}

/** Starts nginx in a folder of its own with these sites, one worker each as the newspaper is one process. */
export async function startNginx(folder: string, sites: string[], ports: number[]) {
  if (!NGINX) throw new Error('There is no nginx on this machine.')
  mkdirSync(folder, { recursive: true })
  const own = (name: string) => join(folder, name)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${own(`${name}_temp`)};`,
  )
  const configuration = `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; worker_processes 1; pid ${own('pid')}; error_log ${own('error.log')};
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(' ')}\n${sites.join('\n')} }`
  const file = own('nginx.conf')
  writeFileSync(file, configuration)
  const args = ['-p', folder, '-c', file, '-e', own('error.log')]
  const checked = spawnSync(NGINX, [...args, '-t'], { encoding: 'utf8' })
  if (checked.status !== 0) throw new Error(`nginx -t: ${checked.stderr}`)
  const child = spawn(NGINX, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  for (const port of ports) await answers(port)
  return child
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const up = await new Promise<boolean>((resolve) =>
      request({ port, host: '127.0.0.1', path: '/' }, (answer) => {
        answer.resume()
        resolve(true)
      })
        .on('error', () => resolve(false))
        .end(),
    )
    if (up) return
    await pause(50)
  }
  throw new Error(`Nothing answers at port ${port}.`)
}
