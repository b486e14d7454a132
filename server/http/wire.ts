import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http'

/** An answer as the bytes that go over an HTTP/1.1 connection, put together once for each second that it is asked for. */
export class Wire {
  private readonly before: string
  private second = 0
  private bytes: Buffer
  private bodyAt = 0

  /**
   * @param head names and values in turn
   * @param body null where the answer has none
   * @throws TypeError where a header could not be sent as it is
   */
  constructor(status: number, head: readonly string[], body: Buffer | null) {
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`]
    for (let at = 0; at + 1 < head.length; at += 2) {
      const [name = '', value = ''] = head.slice(at, at + 2)
      validateHeaderName(name)
      validateHeaderValue(name, value)
      lines.push(`${name}: ${value}`)
    }
    this.before = lines.join('\r\n')
    this.bytes = body ?? Buffer.alloc(0)
  }

  /** What stands behind the headers. */
  get body(): Buffer {
    return this.bytes.subarray(this.bodyAt)
  }

  /** The bytes with the date (RFC 9110, 6.6.1) of this moment in epoch milliseconds. They are never written to again. */
  at(moment: number): Buffer {
    const second = Math.floor(moment / 1000)
    if (this.second !== second) {
      const head = Buffer.from(`${this.before}\r\ndate: ${new Date(moment).toUTCString()}\r\n\r\n`, 'latin1')
      this.bytes = Buffer.concat([head, this.body])
      this.bodyAt = head.length
      this.second = second
    }
    return this.bytes
  }
}
