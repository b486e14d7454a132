import { useCallback, useEffect, useRef, useState } from 'react'
import { useArticleNews } from '../presence/open-article.tsx'
import { type CommentAct, type CommentReply, fetchThreads, sendComment, type Threads } from './comment-requests.ts'

/** The conversations of an article, kept as the server has them while others take part. */
export function useThreads(articleId: string, initial: Threads) {
  const [threads, setThreads] = useState(initial)
  // A page that is made anew for a newer text brings their places in it.
  useEffect(() => setThreads((now) => (initial.version > now.version ? initial : now)), [initial])
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const found = await fetchThreads(articleId)
    // A later answer knows more.
    if (found !== null && mine === asked.current) setThreads(found)
  }, [articleId])

  const discussed = useArticleNews()?.discussed
  const known = useRef(discussed)
  useEffect(() => {
    if (discussed === undefined || discussed === known.current) return
    known.current = discussed
    void refresh()
  }, [discussed, refresh])

  const act = useCallback(
    async (what: CommentAct): Promise<CommentReply> => {
      const reply = await sendComment(articleId, what)
      if (reply.ok) await refresh()
      return reply
    },
    [articleId, refresh],
  )
  return { ...threads, act, refresh }
}
