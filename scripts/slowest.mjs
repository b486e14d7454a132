// What the runners report of each test's time, and the slowest of them.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Tests of a report as Vitest's or Playwright's JSON reporter writes it: what each is called and its milliseconds. */
export function timesIn(path) {
  if (!existsSync(path)) return []
  const report = JSON.parse(readFileSync(path, 'utf8'))
  if (report.testResults) {
    return report.testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: `${basename(file)}: ${fullName}`, ms: duration ?? 0 })),
    )
  }
  return report.suites.flatMap((suite) => specsOf(suite))
}

function specsOf(suite) {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ results }) => ({
      name: `${basename(suite.file)}: ${title}`,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(specsOf)]
}

/** A line for each of the slowest tests, slowest first. */
export function slowestLines(times, most = 10) {
  return [...times]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, most)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
}
