/** Whether a version is at least another, by the order of semver: numbers first, a pre-release before its release. */
export function atLeast(version: string, least: string): boolean {
  const [a, b] = [parts(version), parts(least)]
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[i] ?? Number.POSITIVE_INFINITY]
    if (x === y) continue
    if (typeof x === 'number' && typeof y === 'number') return x > y
    // A word is a pre-release: it comes before the release, which has ended there.
    return typeof x === 'string' && typeof y === 'string' ? x > y : typeof x === 'number'
  }
  return true
}

/** `5.0.0-beta.32` → 5, 0, 0, 'beta', 32. A release ends where its pre-releases go on, so what is absent counts as highest. */
function parts(version: string): (number | string)[] {
  return version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
