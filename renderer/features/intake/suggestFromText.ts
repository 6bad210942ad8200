import type { CardForm } from '../../components/card/cardForm.ts'

type Suggested = Partial<Pick<CardForm, 'accountNumber' | 'phones' | 'email' | 'address'>>

const PATTERNS: readonly (readonly [name: keyof Suggested, pattern: RegExp])[] = [
  ['accountNumber', /(?:лицев\p{L}*\s+сч[её]т\p{L}*|(?<!\p{L})л\s*\/?\s*с(?!\p{L}))\s*(?:№|номер|:|-)?\s*(\d{6,14})/iu],
  ['phones', /((?:\+7|8)[\s\-(]*\d{3}[\s\-)]*\d{3}[\s-]*\d{2}[\s-]*\d{2})/u],
  ['email', /([\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,})/u],
  ['address', /(?:проживающ\p{L}+\s+по\s+адресу|по\s+адресу|адрес)\s*:?\s*([^\n]*(?:ул|пр|пер|д)\.[^\n]{4,120})/iu],
]

/** What the text of a letter says about its author; always a suggestion, never a decision. */
export function suggestFromText(text: string): Suggested {
  const found: Suggested = {}
  for (const [name, pattern] of PATTERNS) {
    const value = pattern.exec(text)?.[1]?.trim().replace(/[,;.]+$/, '')
    if (value !== undefined && value !== '') found[name] = value
  }
  return found
}
