// What the runners report of each test: its time, and whether it needed a second try.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** The tests of a report that failed first and passed when they were tried again, a line each. */
export function unsteadyIn(path) {
  return testsIn(path)
    .filter(({ unsteady }) => unsteady)
    .map(({ name }) => `  ${name}`)
}

/** Tests of a report: what each is called and its milliseconds. */
export function timesIn(path) {
  return testsIn(path).map(({ name, ms }) => ({ name, ms }))
}

/** Tests of a report as Vitest's or Playwright's JSON reporter writes it. */
function testsIn(path) {
  if (!existsSync(path)) return []
  const report = JSON.parse(readFileSync(path, 'utf8'))
  if (report.testResults) {
    return report.testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.map(({ fullName, duration, status, failureMessages = [] }) => ({
        name: `${basename(file)}: ${fullName}`,
        ms: duration ?? 0,
        unsteady: status === 'passed' && failureMessages.length > 0,
      })),
    )
  }
  return report.suites.flatMap((suite) => specsOf(suite))
}

function specsOf(suite) {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ results, status }) => ({
      name: `${basename(suite.file)}: ${title}`,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      unsteady: status === 'flaky',
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
