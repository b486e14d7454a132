import { setTimeout as pause } from 'node:timers/promises'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import { random } from './size.ts'

/** A save that the server acknowledged. */
export type Acknowledged = { articleId: string; version: number; saveKey: string; content: ArticleContent }
/** A text that lost against a newer one. */
export type Lost = { articleId: string; keptVersionId: string | null; saveKey: string; content: ArticleContent }

/**
 * A writer who edits one article as a desk does: one save under way, each stating its base, an unanswered one sent again
 * under its name until there is an answer. Beside what a desk does, it remembers everything that it was told.
 */
export class SavingClient {
  readonly acknowledged: Acknowledged[] = []
  readonly lost: Lost[] = []
  /** How often a save was sent again because no answer came. */
  repeated = 0
  private readonly url: string
  private readonly articleId: string
  private readonly headers: Record<string, string>
  private readonly name: string
  private base: { version: number; content: ArticleContent } | null = null
  private edits = 0

  constructor(newsroomUrl: string, writer: { articleId: string; cookie: string }, name: string) {
    this.articleId = writer.articleId
    this.url = `${newsroomUrl}/api/articles/${writer.articleId}/draft`
    this.headers = { cookie: writer.cookie, origin: newsroomUrl, 'content-type': 'application/json' }
    this.name = name
  }

  /** Changes something at random and sees it through to an answer. */
  async edit(): Promise<void> {
    this.base ??= await this.newest()
    const { version: baseVersion } = this.base
    const content = this.changed(this.base.content)
    const saveKey = newId()
    const answer = await this.untilAnswered({ baseVersion, content, saveKey })
    if (answer.ok) {
      this.acknowledged.push({ articleId: this.articleId, version: answer.version, saveKey, content })
      this.base = { version: answer.version, content }
      return
    }
    if (answer.refusal.code !== 'conflict') throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`)
    const { keptVersionId } = answer.refusal
    this.lost.push({ articleId: this.articleId, keptVersionId, saveKey, content })
    this.base = null
  }

  /** Another paragraph, another title, or a paragraph less: what makes the text unlike any other. */
  private changed(content: ArticleContent): ArticleContent {
    this.edits += 1
    const mark = `${this.name}, lần ${this.edits}`
    if (random(1, 4) === 1) return { ...content, title: `Tít của ${mark}` }
    const paragraphs = [...(content.body.content ?? [])]
    const place = random(0, Math.min(paragraphs.length, 12) - 1)
    const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Đoạn của ${mark}.` }] }
    paragraphs.splice(place, paragraphs.length >= 12 ? 1 : random(0, 1), paragraph)
    return { ...content, body: { ...content.body, content: paragraphs } }
  }

  private async newest(): Promise<{ version: number; content: ArticleContent }> {
    const answer = await this.untilAnswered(null)
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`)
    return answer
  }

  private async untilAnswered(draft: { baseVersion: number; content: ArticleContent; saveKey: string } | null) {
    for (;;) {
      const answer = await this.ask(draft)
      if (answer !== null) return answer
      this.repeated += 1
      await pause(random(50, 300))
    }
  }

  /** Null where there was no answer, or one that says "not now". */
  private async ask(draft: object | null): Promise<Answer | null> {
    try {
      const response = await fetch(this.url, {
        method: draft ? 'PUT' : 'GET',
        headers: this.headers,
        body: draft ? JSON.stringify(draft) : null,
        signal: AbortSignal.timeout(10_000),
      })
      if (response.status >= 500) return null
      return await response.json()
    } catch {
      return null
    }
  }
}

type Answer = { ok: true; version: number; content: ArticleContent } | { ok: false; refusal: Refusal }
