import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

type Line = { word: string; rest: string }

/** The instructions of the Dockerfile, stage by stage. */
function stages(): Line[][] {
  const all: Line[][] = []
  for (const text of readFileSync('Dockerfile', 'utf8').split('\n')) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(text) ?? []
    if (word === 'FROM') all.push([])
    if (word !== '') all.at(-1)?.push({ word, rest })
  }
  return all
}

const [built = [], served = []] = stages()
const of = (stage: Line[], word: string) => stage.filter((line) => line.word === word).map(({ rest }) => rest)

it('copies what there is, and runs programs that there are', () => {
  for (const rest of of(built, 'COPY'))
    for (const path of rest.split(' ').slice(0, -1)) expect(existsSync(path), path).toBe(true)
  const programs = [...of(built, 'RUN'), ...of(served, 'CMD'), ...of(served, 'HEALTHCHECK')].flatMap(
    (rest) => rest.match(/scripts\/\w+\.mjs/g) ?? [],
  )
  expect(programs.length).toBeGreaterThan(4)
  for (const path of programs) expect(existsSync(path), path).toBe(true)
})

it('serves as nobody in particular, keeps its data in a volume, and says whether it is well', () => {
  expect(of(served, 'USER')).toEqual(['node'])
  expect(of(served, 'VOLUME')).toEqual(['/data'])
  expect(of(served, 'HEALTHCHECK')).toHaveLength(1)
})

it('takes nothing into the image that is this machine’s', () => {
  const left = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const path of ['.git', 'node_modules', '.next', '.built', 'data', '.env*']) expect(left).toContain(path)
})

it('takes the steps before its first layer in a bare folder: the scripts need nothing that is not copied yet', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'toa-soan-image-'))
  try {
    for (const rest of of(built, 'COPY').slice(0, 2)) {
      for (const path of rest.split(' ').slice(0, -1)) await cp(path, join(bare, path), { recursive: true })
    }
    // Packages are there already in this test: what is left of the step is that the script runs where nothing else is.
    const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: bare, encoding: 'utf8' })
    await cp('node_modules/.installed-lock', join(bare, 'node_modules', '.installed-lock'))
    expect(run('scripts/install.mjs')).toMatchObject({ status: 0, stderr: '' })
    expect(run('scripts/install.mjs', '--as-it-is')).toMatchObject({ status: 0, stderr: '' })
    expect(run('scripts/healthy.mjs').status).toBe(1)
  } finally {
    await rm(bare, { recursive: true, force: true })
  }
})
