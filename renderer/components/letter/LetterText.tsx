import Box from '@mui/material/Box'
import type { LetterBlock, LetterDocument, RichText } from '../../../domain/letter-document.ts'

/** The text of a letter to read, with its lists, tables and looks; not the sheet, which is the PDF. */
export function LetterText({ document }: { readonly document: LetterDocument }) {
  return (
    <Box sx={LETTER_TEXT}>
      {document.map((block, at) => <Block key={at} block={block} />)}
    </Box>
  )
}

/** Looks that the text has wherever it is read or written on the screen. */
export const LETTER_TEXT = {
  overflowWrap: 'anywhere', whiteSpace: 'pre-wrap',
  '& p': { m: 0, mb: 0.75 }, '& ul, & ol': { m: 0, mb: 0.75, pl: 3 }, '& li p': { mb: 0 },
  '& table': { borderCollapse: 'collapse', width: '100%', mb: 1, tableLayout: 'fixed' },
  '& td, & th': { border: 1, borderColor: 'divider', px: 0.75, py: 0.25, textAlign: 'left', verticalAlign: 'top', fontWeight: 'inherit' },
  '& th': { fontWeight: 600, bgcolor: 'action.hover' }, '& td p, & th p': { m: 0 },
} as const

/** Paragraphs, items and cells are marked with `data-part`: `text-places.ts` counts places by them. */
function Block({ block }: { readonly block: LetterBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p data-part=""><Runs runs={block.runs} /></p>
    case 'list': {
      const items = block.items.map((item, at) => <li key={at} data-part=""><Runs runs={item} /></li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (block.header && at === 0 ? <th key={column} scope="col" data-part=""><Runs runs={cell} /></th> : <td key={column} data-part=""><Runs runs={cell} /></td>))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Runs({ runs }: { readonly runs: RichText }) {
  return runs.map(({ text, bold, italic }, at) => {
    const inner = italic === true ? <em>{text}</em> : text
    return bold === true ? <strong key={at}>{inner}</strong> : <span key={at}>{inner}</span>
  })
}
