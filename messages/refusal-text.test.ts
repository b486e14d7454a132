import { expect, it } from 'vitest'
import { messagesFor } from './index.ts'
import { refusalText } from './refusal-text.ts'

it('says of a text that is too long how long it may be', () => {
  const refusal = { code: 'fields' as const, fields: [{ field: 'body' as const, problem: 'too_long' as const }] }
  expect(refusalText(messagesFor('vi'), refusal)).toMatch(/600\.000 ký tự.*20\.000 đoạn.*1\.000 ảnh/)
  expect(refusalText(messagesFor('en'), refusal)).toMatch(/600,000 letters.*20,000 paragraphs.*1,000 pictures/)
})
