import sharp from 'sharp'

/** A JPEG that passes for a press photograph: a gradient, as large as asked for. */
export function aPicture(width = 1200, height = 800): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1">
    <stop stop-color="#8fb3d9"/><stop offset="1" stop-color="#3d5a33"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
