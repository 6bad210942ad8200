import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadFonts } from '../../templates/pdf/fonts.ts'

export const FONTS = loadFonts(fileURLToPath(new URL('../../templates/assets', import.meta.url)))
export const CREATED = new Date('2026-11-23T07:14:00Z')

/** Runs a foreign program on the bytes written to a file: `{file}` among the arguments stands for its path. Returns what it printed. */
export function foreign(program: string, args: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-'))
  try {
    const file = path.join(folder, 'letter.pdf')
    writeFileSync(file, bytes)
    return execFileSync(program, args.map((arg) => arg.replace('{file}', file)), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Text of a PDF in the order of its content, page numbers left out, runs of spaces as one. */
export function textOf(pdf: Uint8Array): string {
  const pages = foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f')
  return pages.map((page, at) => (at === 0 ? page : page.replace(/^\s*\d+\s*\n/u, ''))).join('\n').replace(/\s+/gu, ' ').trim()
}

export const squeezed = (text: string): string => text.replace(/\s+/gu, '')
