// npm run demo:paint [key …]: paints the demonstration's pictures, which takes some minutes, into demo/painted/.
import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { paintedPath } from './painted.ts'
import { picture, pictureKeys } from './pictures.ts'

const WIDTH = 1440

const wanted = process.argv.slice(2)
mkdirSync(new URL('./painted/', import.meta.url), { recursive: true })
for (const key of wanted.length > 0 ? wanted : pictureKeys) {
  const small = sharp(await picture(key))
    .resize({ width: WIDTH })
    .jpeg({ quality: 74, mozjpeg: true })
  writeFileSync(paintedPath(key), await small.toBuffer())
  console.log(key)
}
