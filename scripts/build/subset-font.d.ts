declare module 'subset-font' {
  /** The face with only the glyphs of `text`. */
  export default function subsetFont(
    face: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: string[]; noHinting: boolean; dropTables: string[] },
  ): Promise<Uint8Array>
}
