import { expect, it } from 'vitest'
import { loweredText, raisedText } from './scripts.ts'

it('writes raised and lowered figures and letters with the signs that Unicode has', () => {
  expect(`10${raisedText('6')} m${raisedText('2')} 10${raisedText('-3')} x${raisedText('n+1')}`).toBe(
    '10⁶ m² 10⁻³ xⁿ⁺¹',
  )
  expect(`CO${loweredText('2')} H${loweredText('2')}O x${loweredText('max')}`).toBe('CO₂ H₂O xₘₐₓ')
})

it('sets apart what Unicode has no signs for, so that nothing reads as another figure', () => {
  expect(`10${raisedText('2,5')}`).toBe('10^(2,5)')
  expect(`v${loweredText('đầu')}`).toBe('v_(đầu)')
})

it('leaves blanks where they are', () => {
  expect(raisedText(' 2 ')).toBe(' ² ')
  expect(raisedText('  ')).toBe('  ')
  expect(loweredText('')).toBe('')
})

it('gives every letter of its own to what it is the raised or lowered form of', () => {
  for (const letter of '0123456789+=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW') {
    expect(raisedText(letter).normalize('NFKC'), letter).toBe(letter)
  }
  for (const letter of '0123456789+=()aehijklmnoprstuvx') {
    expect(loweredText(letter).normalize('NFKC'), letter).toBe(letter)
  }
})
