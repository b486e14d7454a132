import type { ServerResponse } from 'node:http'
import { type Answer, renderingInto } from '#server/http/answer.ts'

/**
 * Lets the page that is rendered say its status (an address of staff pages that leads nowhere is a reading page's 404).
 * @param statusOf what is made of the framework's own status, where the page says none
 */
export function withStatus(
  response: ServerResponse,
  render: () => Promise<void>,
  statusOf: (status: number, answer: Answer) => number = (status) => status,
): Promise<void> {
  const answer: Answer = { status: null, until: null }
  const writeHead = response.writeHead
  response.writeHead = ((status: number, ...rest: []) =>
    writeHead.call(response, answer.status ?? statusOf(status, answer), ...rest)) as typeof response.writeHead
  return renderingInto(answer, render)
}
