import { describe, expect, it } from 'vitest'
import { addressOf } from './parameters.ts'

const kept = (address: string) => decodeURIComponent(addressOf(new URL(address, 'https://bao.example')))

describe('the address that a page is kept by', () => {
  it('has only parameters that the page knows', () => {
    expect(kept('/thoi-su?utm_source=x&fbclid=y')).toBe('/thoi-su')
    expect(kept('/thoi-su?q=x&muc=kinh-te')).toBe('/thoi-su')
    expect(kept('/luu-tru/2021/05?muc=kinh-te&q=1')).toBe('/luu-tru/2021/05?muc=kinh-te')
    expect(kept('/goi-y?trang=2&q=Hùng')).toBe('/goi-y?q=hùng')
  })
  it('has no number for the first page, and one spelling for every other', () => {
    for (const first of ['1', '0', '01', '', 'abc', '-3', '1.5', ' 2', '9'.repeat(400)]) {
      expect(kept(`/thoi-su?trang=${first}`), first).toBe('/thoi-su')
    }
    expect(kept('/thoi-su?trang=12')).toBe('/thoi-su?trang=12')
    expect(kept('/thoi-su?trang=0012')).toBe('/thoi-su?trang=12')
    expect(kept(`/thoi-su?trang=${'9'.repeat(250)}`)).toBe('/thoi-su?trang=9999999')
  })
  it('keeps a search in one order and one spelling', () => {
    const one = '/tim-kiem?q=hùng+vương&muc=thoi-su&tu=2021-05-07&trang=3'
    expect(kept('/tim-kiem?trang=3&tu=2021-05-07&muc=thoi-su&q=++hùng++vương+')).toBe(one)
    expect(kept(`/tim-kiem?trang=3&tu=2021-05-07&muc=thoi-su&q=${'hùng vương'.normalize('NFD')}`)).toBe(one)
    expect(kept('/tim-kiem?q=a&muc=../x&tac-gia=%22&tu=2021-02-30&den=x&trong=mai')).toBe('/tim-kiem?q=a')
    expect(kept('/tim-kiem?q=a&trong=7-ngay')).toBe('/tim-kiem?q=a&trong=7-ngay')
    expect(kept('/tim-kiem?q=%20')).toBe('/tim-kiem')
    // A day as the newspaper writes it, and as nobody does.
    expect(kept('/tim-kiem?q=a&tu=05/12/2026&den=7-12-2026')).toBe('/tim-kiem?q=a&tu=2026-12-05&den=2026-12-07')
    expect(kept('/tim-kiem?q=a&tu=31/11/2026&den=mai')).toBe('/tim-kiem?q=a')
    expect(kept('/tim-kiem?tac-gia=Hồ Xuân  Hương&q=a')).toBe('/tim-kiem?q=a&tac-gia=ho-xuan-huong')
  })
  it('keeps a place in a list that is one', () => {
    expect(kept('/thoi-su?truoc=1620356400000-12')).toBe('/thoi-su?truoc=1620356400000-12')
    expect(kept('/thoi-su?truoc=x')).toBe('/thoi-su')
  })
})
