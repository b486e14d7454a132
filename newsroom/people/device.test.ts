import { expect, it } from 'vitest'
import { deviceName, shownNetwork } from './device.ts'

it('calls a device by its browser and its system', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Safari/537.36'
  expect(deviceName(windows)).toBe('Chrome · Windows')
  expect(deviceName(`${windows} Edg/138.0`)).toBe('Edge · Windows')
  expect(deviceName(windows.replace('Chrome', 'coc_coc_browser/130.0 Chrome'))).toBe('Cốc Cốc · Windows')
  expect(
    deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'),
  ).toBe('Safari · iPhone')
  expect(deviceName('Mozilla/5.0 (Linux; Android 15) Chrome/138.0 Mobile Safari/537.36')).toBe('Chrome · Android')
  expect(deviceName('curl/8.0')).toBe('')
  expect(deviceName(`${' '.repeat(100_000)}Chrome/1`)).toBe('')
})

it('shows of an address the network', () => {
  expect(shownNetwork('203.0.113.27')).toBe('203.0.113.x')
  expect(shownNetwork('2001:db8:1:2')).toBe('2001:db8:1:2')
})
