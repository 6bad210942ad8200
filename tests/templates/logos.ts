import { readFileSync } from 'node:fs'
import type { LetterLogo } from '../../templates/letter-model.ts'

export const logoFile = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/logos/${name}`, import.meta.url))
const logo = (name: string): LetterLogo => ({ bytes: logoFile(name), width: 360, height: 160 })

/** The same picture with and without transparency, with a palette, interlaced, as a JPEG in colour and in grey. */
export const LOGOS = { alpha: logo('alpha.png'), plain: logo('plain.png'), palette: logo('palette.png'), interlaced: logo('interlaced.png'), photo: logo('photo.jpg'), grey: logo('grey.jpg') } satisfies Record<string, LetterLogo>
