import { chromium } from '@playwright/test'
import { goal } from './table.ts'

/**
 * What an article page takes over the wire, pictures aside: each file that a browser asks for, compressed as it came.
 * @param goals whether it is held against them, or only said
 */
export async function weigh(url: string, goals: boolean): Promise<void> {
  const browser = await chromium.launch(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {})
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const files = new Map<string, { url: string; type: string; bytes: number }>()
    session.on('Network.responseReceived', ({ requestId, response, type }) => {
      files.set(requestId, { url: response.url, type, bytes: 0 })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = files.get(requestId)
      if (file) file.bytes = encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const counted = [...files.values()].filter(({ type }) =>
      ['Document', 'Stylesheet', 'Font', 'Script'].includes(type),
    )
    for (const { url, type, bytes } of counted) {
      console.log(
        `  ${type.padEnd(12)} ${(bytes / 1000).toFixed(1).padStart(6)} KB  ${new URL(url).pathname.slice(-60)}`,
      )
    }
    const sum = (types: string[]) =>
      counted.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0) / 1000
    if (!goals) {
      console.log(
        `  in all ${sum(['Document', 'Stylesheet', 'Font', 'Script']).toFixed(1)} KB in ${counted.length} requests`,
      )
      return
    }
    goal('article page without pictures', sum(['Document', 'Stylesheet', 'Font', 'Script']), '≤', 60, 'KB')
    goal('  of this, scripts', sum(['Script']), '≤', 10, 'KB')
    goal('  requests', counted.length, '≤', 6)
  } finally {
    await browser.close()
  }
}
