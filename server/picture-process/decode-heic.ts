/** Points of a picture, three or four bytes each, row by row. */
export type RawPicture = { data: Buffer; width: number; height: number }

/**
 * Decodes a telephone's HEIC, which libvips as it comes with sharp can't: its codec is under patents. It comes out upright.
 * The program that does it is large and is only loaded here.
 * @returns null where there is no picture in it
 */
export async function decodeHeic(bytes: Uint8Array): Promise<RawPicture | null> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find((each) => each.is_primary()) ?? images[0]
  if (image === undefined) return null
  const width = image.get_width()
  const height = image.get_height()
  const shown = await new Promise<{ data: Uint8ClampedArray } | null>((resolve) => {
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, resolve)
  })
  for (const each of images) each.free()
  return shown === null ? null : { data: Buffer.from(shown.data.buffer), width, height }
}
