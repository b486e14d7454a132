import type { Language } from './dates.ts'

const formats: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
}

/** A number for people: `3.000` and `2,8` in Vietnamese, `3,000` and `2.8` in English; at most three decimals. */
export function formatNumber(n: number, language: Language = 'vi'): string {
  return formats[language].format(n)
}
