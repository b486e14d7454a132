import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSqliteFile } from './kit/check-saves.ts'
import { allSaved, beginParagraph, openDesk, savedOf, shownOn, signIn, titleOf, until } from './kit/desk.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { chromiumPath } from './kit/own-chromium.ts'
import { figures, sized } from './kit/size.ts'

const LOCKED_MS = sized(6000, 30_000)
const FULL_MS = sized(2000, 20_000)
const VOLUME = '24m'
/** Readers wait for no writer. In the short form other tests share the machine. */
const READER_MS = sized(3000, 1500)

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath() })
})
afterAll(() => browser.close())

/** A desk on which something is saved already. */
async function aDesk(room: FaultyNewsroom): Promise<{ page: Page; articleId: string }> {
  const [writer] = room.writers
  if (!writer) throw new Error('There is no writer.')
  const page = await browser.newPage({ locale: 'vi-VN' })
  await signIn(page, room.url, writer, room.password)
  await openDesk(page, room.url, writer.articleId)
  await titleOf(page).fill('Trước khi có chuyện')
  await allSaved(page)
  return { page, articleId: writer.articleId }
}

/** Types while the server can't save; the desk says where the text is. */
async function typesInTrouble(page: Page): Promise<void> {
  await titleOf(page).fill('Gõ khi máy chủ không ghi được')
  await beginParagraph(page)
  await page.keyboard.type('Vẫn viết tiếp.', { delay: 10 })
  await page.getByText('Đã lưu trên máy này, chưa gửi được').waitFor({ timeout: 30_000 })
}

/** A reader who asks for pages all the time, none of them from memory. @returns ends it, and says the longest wait */
function aReader(room: FaultyNewsroom): () => Promise<number> {
  let over = false
  let longest = 0
  const reading = (async () => {
    for (let n = 1; !over; n++) {
      const begun = performance.now()
      expect((await fetch(`${room.url}/tim-kiem?q=${n}`)).status).toBe(200)
      longest = Math.max(longest, performance.now() - begun)
      await pause(100)
    }
  })()
  return async () => {
    over = true
    await reading
    return longest
  }
}

/** The trouble is over: everything typed is on the server, without anybody's hand. */
async function isWholeAgain(room: FaultyNewsroom, page: Page, articleId: string): Promise<void> {
  const typed = await shownOn(page)
  expect(typed.title).toBe('Gõ khi máy chủ không ghi được')
  expect(typed.body).toContain('Vẫn viết tiếp.')
  await allSaved(page)
  await until('the text is on the server', async () => {
    const saved = await savedOf(page, room.url, articleId)
    return saved.title === typed.title && saved.body === typed.body
  })
  checkSqliteFile(room.databaseUrl)
}

describe('a database that is locked by another process', () => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom('sqlite', 1)
  })
  afterAll(() => room.close())

  it('is said to be so on the desk, stops no reader, and gets everything afterwards', {
    timeout: 180_000,
  }, async () => {
    const { page, articleId } = await aDesk(room)
    const other = new DatabaseSync(room.databaseUrl.slice('file:'.length))
    other.exec('begin immediate')
    const begun = performance.now()
    const longestWait = aReader(room)
    try {
      await typesInTrouble(page)
      await pause(Math.max(0, LOCKED_MS - (performance.now() - begun)))
    } finally {
      other.exec('rollback')
      other.close()
    }
    const locked = performance.now() - begun
    const waited = await longestWait()
    const freed = performance.now()
    await isWholeAgain(room, page, articleId)
    figures(
      `database locked for ${Math.round(locked)} ms: said so on the desk, readers waited ${Math.round(waited)} ms at most, ` +
        `everything on the server ${Math.round(performance.now() - freed)} ms after`,
    )
    expect(waited).toBeLessThan(READER_MS)
  })
})

/** Puts a small volume into a folder. @returns false where this process may not */
function mountSmall(directory: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${VOLUME}`, 'tmpfs', directory], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function unmount(directory: string): void {
  execFileSync('umount', [directory])
  rmSync(directory, { recursive: true })
}

/** Tried before, as what can't be tested has to be said. */
function mayMount(): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'toa-soan-small-'))
  const mounted = mountSmall(directory)
  if (mounted) unmount(directory)
  else rmSync(directory, { recursive: true })
  return mounted
}

const canBeFull = mayMount()
if (!canBeFull) figures('disk full: NOT TESTED, a small volume can be mounted by root only')

describe.skipIf(!canBeFull)('a disk that is full', () => {
  let directory = ''
  let room: FaultyNewsroom | null = null
  const newsroom = () => {
    if (!room) throw new Error('The newsroom is not open.')
    return room
  }
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'toa-soan-small-'))
    mountSmall(directory)
    room = await openNewsroom('sqlite', 1, { directory })
  })
  afterAll(async () => {
    await room?.close()
    unmount(directory)
  })

  it('is said to be so on the desk, stops no reader, and gets everything when there is room again', {
    timeout: 180_000,
  }, async () => {
    const room = newsroom()
    const { page, articleId } = await aDesk(room)
    const filler = join(directory, 'filler')
    await fill(filler)
    const begun = performance.now()
    const longestWait = aReader(room)
    await typesInTrouble(page)
    await pause(Math.max(0, FULL_MS - (performance.now() - begun)))
    const full = performance.now() - begun
    const waited = await longestWait()
    expect(statfsSync(directory).bavail).toBe(0)
    await rm(filler)
    const freed = performance.now()
    await isWholeAgain(room, page, articleId)
    figures(
      `disk full for ${Math.round(full)} ms: said so on the desk, readers waited ${Math.round(waited)} ms at most, ` +
        `everything on the server ${Math.round(performance.now() - freed)} ms after`,
    )
  })

  it('loses no acknowledged save when the server is killed meanwhile', { timeout: 120_000 }, async () => {
    const room = newsroom()
    const { page, articleId } = await aDesk(room)
    const before = await savedOf(page, room.url, articleId)
    const filler = join(directory, 'filler')
    await fill(filler)
    await typesInTrouble(page)
    await room.server().kill()
    await rm(filler)
    await room.crash()
    expect([before.title, 'Gõ khi máy chủ không ghi được']).toContain((await savedOf(page, room.url, articleId)).title)
    await isWholeAgain(room, page, articleId)
  })
})

/** Writes until there is no room for one more byte. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const size of [1_000_000, 4096, 1]) {
      const chunk = Buffer.alloc(size, 1)
      for (;;) {
        try {
          const { bytesWritten } = await file.write(chunk)
          if (bytesWritten < size) break
        } catch (error) {
          if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') break
          throw error
        }
      }
    }
  } finally {
    await file.close()
  }
}
