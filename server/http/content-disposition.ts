import { safeFileName } from '#newsroom/media/file-names.ts'

/**
 * The header that says under which name a file comes to whoever takes it home (RFC 6266): in letters that everything
 * understands, and as it is called. Nothing in a name ends the header or leads anywhere.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const safe = safeFileName(name)
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9 ._-]/g, '_')
  const whole = encodeURIComponent(safe).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain || 'tep'}"; filename*=UTF-8''${whole}`
}
