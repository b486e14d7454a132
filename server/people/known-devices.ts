import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { newId } from '#newsroom/kit/id.ts'
import { id as idShape } from '#newsroom/kit/input.ts'
import { deviceName } from '#newsroom/people/device.ts'
import type { Caller } from '#operations/people/sign-in-limits.ts'
import { callerNetwork } from '../http/caller.ts'
import { environment } from '../process/environment.ts'

/** As long as browsers keep a cookie at most. */
const KEPT_S = 400 * 24 * 60 * 60
/** So many accounts of one browser are remembered: a desk's machine is used by a shift. */
const ACCOUNTS = 8

type KnownDevice = Caller['devices'][number]

/** Where the present request comes from, and which accounts its browser has been signed in to before. */
export async function presentCaller(): Promise<Caller> {
  const device = deviceName((await headers()).get('user-agent') ?? '')
  return { network: callerNetwork(), device, devices: await readDevices() }
}

/**
 * Remembers that somebody has signed in to the account from this browser: strangers who guess at the password hold up
 * strangers, and not it. The cookie signs nobody in.
 */
export async function rememberDevice(personId: string): Promise<void> {
  const known = await readDevices()
  const mine = known.find((device) => device.personId === personId) ?? { personId, deviceId: newId() }
  const others = known.filter((device) => device.personId !== personId)
  const value = [mine, ...others]
    .slice(0, ACCOUNTS)
    .map((device) => `${device.personId}.${device.deviceId}.${sealOf(device)}`)
    .join('~')
  const { name, secure } = cookie()
  const store = await cookies()
  store.set(name, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: KEPT_S })
}

async function readDevices(): Promise<KnownDevice[]> {
  const value = (await cookies()).get(cookie().name)?.value ?? ''
  return value
    .split('~')
    .slice(0, ACCOUNTS)
    .flatMap((entry) => readDevice(entry) ?? [])
}

function readDevice(entry: string): KnownDevice | null {
  const [personId = '', deviceId = '', seal = ''] = entry.split('.')
  if (!idShape.safeParse(personId).success || !idShape.safeParse(deviceId).success) return null
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf({ personId, deviceId }))]
  return given.length === right.length && timingSafeEqual(given, right) ? { personId, deviceId } : null
}

function sealOf({ personId, deviceId }: KnownDevice): string {
  return createHmac('sha256', environment().secret).update(`known device ${personId} ${deviceId}`).digest('base64url')
}

function cookie(): { name: string; secure: boolean } {
  const secure = environment().siteUrl.protocol === 'https:'
  return { name: secure ? '__Host-newsroom-device' : 'newsroom-device', secure }
}
