// Ends with 0 while the server of this container answers.
try {
  const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`, {
    signal: AbortSignal.timeout(4000),
  })
  process.exit(ok ? 0 : 1)
} catch {
  process.exit(1)
}
