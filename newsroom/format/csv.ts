/** What a program for tables would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as a CSV file (RFC 4180) that programs for tables open as it is: UTF-8 with its mark, and no cell is a formula,
 * whoever wrote it.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
