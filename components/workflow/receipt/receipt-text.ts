import type { Messages } from '#messages/index.ts'
import type { StepReceipt } from './step-receipts.tsx'

/** What was done, as a sentence: of several steps each. */
export function receiptText(messages: Messages, receipt: Pick<StepReceipt, 'steps' | 'title' | 'undone'>): string {
  const { review, workflow, desk } = messages
  if (receipt.undone) return review.receipt.undone(receipt.title || desk.untitled)
  const did = receipt.steps.map((step) => workflow.log[step] ?? workflow.steps[step])
  return review.receipt.did(did, receipt.title || desk.untitled)
}
