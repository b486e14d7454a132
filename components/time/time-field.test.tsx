// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MessagesProvider } from '../messages.tsx'
import { TimeField } from './time-field.tsx'

const ZONE = 'Asia/Ho_Chi_Minh'
let root: ReturnType<typeof createRoot>
let place: HTMLElement

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

async function show(hint: string, defaultValue = '') {
  const field = <TimeField name="at" label="Lúc" zone={ZONE} hint={hint} defaultValue={defaultValue} />
  await act(async () =>
    root.render(
      <MessagesProvider language="vi">
        <form>{field}</form>
      </MessagesProvider>,
    ),
  )
  // The words of a language are loaded when they are first asked for.
  const isThere = async () => {
    await act(async () => {})
    expect(place.querySelector('input')).not.toBeNull()
  }
  await vi.waitFor(isThere, { timeout: 10_000 })
  const [input] = place.querySelectorAll('input')
  const form = place.querySelector('form')
  if (!input || !form) throw new Error('There is no field.')
  return { input, sent: () => new FormData(form).get('at') }
}

function type(input: HTMLInputElement, text: string) {
  act(() => {
    // Past React, as a browser does it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('sends what it understood, also after the page around it was made anew', async () => {
  const { input, sent } = await show('một')
  type(input, '5/12/2031 7:30')
  expect(sent()).toBe('2031-12-05T07:30')
  await show('hai')
  expect(sent()).toBe('2031-12-05T07:30')
  act(() => {
    input.focus()
    input.blur()
  })
  expect(input.value).toBe('05/12/2031 07:30')
})

it('sends what it did not understand as it was typed, and says so', async () => {
  const { input, sent } = await show('')
  type(input, 'bao giờ cũng được')
  act(() => {
    input.focus()
    input.blur()
  })
  expect(sent()).toBe('bao giờ cũng được')
  expect(place.textContent).toContain('Chưa rõ ngày giờ')
})

it('begins with what is stored, in the newspaper’s order, and can be emptied', async () => {
  const { input, sent } = await show('', '2031-12-05T07:30')
  expect([input.value, sent()]).toEqual(['05/12/2031 07:30', '2031-12-05T07:30'])
  type(input, '')
  expect(sent()).toBe('')
})

it('takes a quick pick, and tells the form of it', async () => {
  const { input, sent } = await show('')
  let heard = 0
  place.querySelector('form')?.addEventListener('input', () => {
    heard += 1
  })
  const pick = [...place.querySelectorAll('button')].find((button) => button.textContent === 'Sáng mai 06:00')
  act(() => pick?.click())
  expect(sent()).toMatch(/^\d{4}-\d\d-\d\dT06:00$/)
  expect(input.value).toMatch(/^\d\d\/\d\d\/\d{4} 06:00$/)
  expect(heard).toBe(1)
})
