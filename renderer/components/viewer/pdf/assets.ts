/** Helper files of pdf.js (fonts of the standard 14, decoders of scans), bundled with the program: name → address. */
const FILES: Record<string, string> = {
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', { query: '?url', import: 'default', eager: true }),
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/*.wasm', { query: '?url', import: 'default', eager: true }),
}

const BY_NAME = new Map(Object.entries(FILES).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]))

/** pdf.js asks for its helper files by name; the bundler has renamed them. */
export class BundledFiles {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = BY_NAME.get(filename)
    if (url === undefined) throw new Error(`Not bundled: ${filename}`)
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`Not readable: ${filename}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
