import { z } from 'zod'
import { textOfRuns, textsOfBlock, type LetterDocument } from '../domain/letter-document.ts'

/** Of the text of a letter; far above any real letter, below what would stop the layout. */
export const LETTER_LIMITS = { characters: 100_000, blocks: 2_000, items: 500, rows: 200, columns: 12 } as const

const richText = z.array(z.object({ text: z.string().max(LETTER_LIMITS.characters), bold: z.boolean().optional(), italic: z.boolean().optional() })).max(LETTER_LIMITS.blocks)

const table = z
  .object({
    kind: z.literal('table'),
    header: z.boolean(),
    rows: z
      .array(z.array(richText).min(1).max(LETTER_LIMITS.columns, `В таблице письма не больше ${LETTER_LIMITS.columns} столбцов`))
      .min(1)
      .max(LETTER_LIMITS.rows, `В таблице письма не больше ${LETTER_LIMITS.rows} строк`),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), 'В каждой строке таблицы должно быть столько же ячеек, сколько в первой')

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: richText }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(richText).min(1).max(LETTER_LIMITS.items, `В списке письма не больше ${LETTER_LIMITS.items} пунктов`) }),
  table,
])

/** The text of a letter: paragraphs, lists and tables of runs. */
export const letterDocument: z.ZodType<LetterDocument, LetterDocument> = z
  .array(block)
  .max(LETTER_LIMITS.blocks, 'Текст письма слишком велик: разделите его на приложения')
  .refine((document) => JSON.stringify(document).length <= LETTER_LIMITS.characters * 4 && charactersOf(document) <= LETTER_LIMITS.characters, 'Текст письма слишком велик: разделите его на приложения')

function charactersOf(document: LetterDocument): number {
  return document.flatMap(textsOfBlock).reduce((sum, runs) => sum + textOfRuns(runs).length, 0)
}

/** A place in the text that a remark speaks of: its words and the words around them. */
export const textQuote = z.object({ exact: z.string().min(1).max(2_000, 'Выделено слишком много: замечание относится к одному месту письма'), prefix: z.string().max(100), suffix: z.string().max(100) })
