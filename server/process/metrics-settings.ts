type Variables = Record<string, string | undefined>

/** Where the figures are served; null where nobody wants them. */
export type MetricsSettings = { port: number; host: string }

/** Reads METRICS_PORT and METRICS_HOST. */
export function readMetricsSettings({ METRICS_PORT: port, METRICS_HOST: host }: Variables): MetricsSettings | null {
  return port ? { port: Number(port), host: host || '127.0.0.1' } : null
}

/** What is wrong with them, a sentence each. */
export function metricsSettingFaults({ METRICS_PORT: port, PORT: own = '3000' }: Variables): string[] {
  if (!port) return []
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    return [`METRICS_PORT has to be a number from 1 to 65535, not "${port}".`]
  return port === own ? ['METRICS_PORT has to be another port than PORT: readers come to that one.'] : []
}
