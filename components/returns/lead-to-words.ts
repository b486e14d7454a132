/** Leads to the words that a conversation is about, by way of the conversation as it stands beside the text. */
export function leadToWords(threadId: string): void {
  const thread = document.querySelector(`[data-thread="${CSS.escape(threadId)}"]`)
  thread?.querySelector<HTMLElement>('button.comment-quote')?.click()
}
