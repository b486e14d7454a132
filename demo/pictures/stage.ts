/** What a scene is, and how to put people and things on its ground. */

import { type Chance, type Light, mix } from './kit.ts'
import { type Ground, project, type View } from './terrain.ts'

export type Scene = { light: Light; over: string; bloom?: number; land?: { ground: Ground; view: View } }

export type Spot = { x: number; y: number; metre: number; z: number; veil: (colour: string) => string }

export function stage(light: Light, ground: Ground, view: View) {
  const at = (x: number, z: number, above = 0): Spot => {
    const point = project(
      view,
      x,
      (ground.water !== undefined ? Math.max(ground.water, ground.rise(x, z)) : ground.rise(x, z)) + above,
      z,
    )
    return { ...point, z, veil: (colour) => mix(colour, light.haze, 1 - Math.exp(-((z / view.clear) ** 1.25))) }
  }
  const fixed = (x: number, rise: number, z: number): Spot => ({
    ...project(view, x, rise, z),
    z,
    veil: (colour) => mix(colour, light.haze, 1 - Math.exp(-((z / view.clear) ** 1.25))),
  })
  const seen = (x: number, z: number): boolean => {
    const target = at(x, z, 0.4).y
    for (let walk = 8; walk < z * 0.96; walk += Math.max(0.8, walk * 0.03)) {
      if (at((x * walk) / z, walk).y < target - 2) return false
    }
    return true
  }
  /** Points on the ground that the eye can see, far ones first. */
  const scatter = (random: Chance, count: number, pick: () => [number, number]): Spot[] => {
    const found: Spot[] = []
    for (let tries = 0; tries < count * 14 && found.length < count; tries += 1) {
      const [x, z] = pick()
      if (seen(x, z)) found.push(at(x, z))
    }
    random.next()
    return found.sort((a, b) => b.z - a.z)
  }
  return { at, fixed, seen, scatter }
}
