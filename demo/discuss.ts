import type { ArticleContent } from '#newsroom/articles/article.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { words } from '#newsroom/text/words.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { reply } from '#operations/comments/reply.ts'
import { startThread } from '#operations/comments/start-thread.ts'

/** An editor who holds an article asks its author about some words of it, and is answered. */
export async function discuss(talk: {
  articleId: string
  author: Viewer
  editor: Viewer
  content: ArticleContent
}): Promise<void> {
  const { articleId, author, editor, content } = talk
  const quote = words(plainText(content.body)).slice(0, 4).join(' ')
  const range = { from: 0, to: 0 }
  const ask = `@${author.name} câu mở đầu này lấy từ nguồn nào?`
  await startThread(editor, {
    articleId,
    place: 'body',
    choice: { range, quote },
    text: ask,
    mentionedIds: [author.id],
  })
  const title = words(content.title).slice(0, 3).join(' ')
  const shorten = 'Tít hơi dài, rút gọn được không?'
  await startThread(editor, {
    articleId,
    place: 'title',
    choice: { range, quote: title },
    text: shorten,
    mentionedIds: [],
  })
  const read = await readThreads(author, articleId)
  const asked = read.ok ? read.threads.find((thread) => thread.place === 'body') : undefined
  if (asked) {
    const text = 'Em ghi tại cuộc họp, có biên bản kèm theo.'
    await reply(author, { articleId, threadId: asked.id, text, mentionedIds: [] })
  }
}
