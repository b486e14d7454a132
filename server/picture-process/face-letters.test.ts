import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLettersOf } from './face-letters.ts'
import { FACES, fileOf } from './set-text.ts'

const faces = Object.keys(FACES) as (keyof typeof FACES)[]

it.each(faces)('%s has every letter of a Vietnamese headline', (face) => {
  const words = 'Ễ ẫ ộ Ử Đường 35 m², “CO2” – 2,8 tỷ đồng; 100% & 60.000đ…'
  expect(withLettersOf(fileOf(face), words)).toBe(words.normalize('NFC'))
  expect(withLettersOf(fileOf(face), words.normalize('NFD'))).toBe(words.normalize('NFC'))
})

it.each(faces)('%s leaves out what it has no letters for, each sign whole', (face) => {
  const draw = (text: string) => withLettersOf(fileOf(face), text)
  expect(draw('Chúc mừng 🎉 năm mới 🇻🇳')).toBe('Chúc mừng năm mới')
  expect(draw('👨‍👩‍👧‍👦 về quê ❤️ 👍🏽 1️⃣')).toBe('về quê')
  expect(draw('Chợ 友誼關 mở cửa')).toBe('Chợ mở cửa')
  expect(draw('🎉')).toBe('')
})

it('reads faces from where they lie', () => {
  expect(fileOf('serif')).toContain(join('node_modules', '@expo-google-fonts'))
})
