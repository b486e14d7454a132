import { expect, it } from 'vitest'
import { machineFilesFrom } from '#db/stores/papers/settings.ts'
import { REQUIRED_BY_LAW } from '#newsroom/papers/newspaper.ts'
import { readLawGaps } from '#operations/duty/law-gaps.ts'
import { readMachineSettings, saveMachineFiles } from '#operations/papers/save-machine-files.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { operator } from '#operations/people/operator.ts'
import { readMachineFiles } from '#operations/reading/read-machine-files.ts'
import { aPerson, codeOf, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const EMPTY = { adsTxt: '', robotsTxt: '', securityContact: '', securityPolicy: '' }

describeEachDialect('what the newspaper tells machines', () => {
  it('is set by administrators alone, over the version that they saw', async () => {
    const admin = await aPerson('admin')
    const chief = await aPerson('editor_in_chief')
    expect(codeOf(await readMachineSettings(chief))).toBe('not_allowed')
    expect(codeOf(await saveMachineFiles(chief, { version: 0, files: EMPTY }))).toBe('not_allowed')
    const files = { ...EMPTY, adsTxt: 'google.com, pub-1, DIRECT\r\n', securityContact: ' baomat@bao.example ' }
    expect(ok(await saveMachineFiles(admin, { version: 0, files })).version).toBe(1)
    expect(codeOf(await saveMachineFiles(admin, { version: 0, files: EMPTY }))).toBe('changed')
    expect(await readMachineFiles()).toEqual({
      ...EMPTY,
      adsTxt: 'google.com, pub-1, DIRECT',
      securityContact: 'baomat@bao.example',
    })
  })

  it('names the line that cannot stand, and stores nothing of it', async () => {
    const { version } = ok(await readMachineSettings(operator))
    const refused = await saveMachineFiles(operator, {
      version,
      files: { ...EMPTY, robotsTxt: 'User-agent: *\nAllow: /newsroom/' },
    })
    expect(refused).toEqual({ ok: false, refusal: { code: 'line', field: 'robotsTxt', line: 2, problem: 'staff' } })
    const wrong = await saveMachineFiles(operator, { version, files: { ...EMPTY, adsTxt: 'x', securityContact: 'y' } })
    expect(wrong).toEqual({
      ok: false,
      refusal: { code: 'fields', fields: [{ field: 'securityContact', problem: 'invalid' }] },
    })
    expect((await readMachineFiles()).robotsTxt).toBe('')
  })

  it('takes no file down for one broken setting', () => {
    expect(machineFilesFrom({ adsTxt: 7, robotsTxt: 'User-agent: x\nDisallow: /', securityPolicy: 'x' })).toEqual({
      ...EMPTY,
      robotsTxt: 'User-agent: x\nDisallow: /',
    })
  })

  it('tells administrators what the press law misses, until nothing does', async () => {
    const admin = await aPerson('admin')
    const gaps = async () => (await readLawGaps(admin)).missing
    expect(await gaps()).toContain('governingBody')
    expect((await readLawGaps(await aPerson('editor_in_chief'))).missing).toEqual([])
    const newspaper = Object.fromEntries(REQUIRED_BY_LAW.map((fact) => [fact, 'Có']))
    ok(await saveNewspaper(admin, { version: 0, newspaper: { ...newspaper, phone: '' } }))
    expect(await gaps()).toEqual(['phone'])
    ok(await saveNewspaper(admin, { version: 1, newspaper }))
    expect(await gaps()).toEqual([])
  })
})
