import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ChainedCommands, Editor } from '@tiptap/core'
import TableIcon from '@mui/icons-material/TableChartOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { selectedRect } from '@tiptap/pm/tables'
import { LETTER_LIMITS } from '../../../../contract/letter-document.ts'

interface Step {
  readonly name: string
  readonly off?: boolean
  readonly run: (chain: ChainedCommands) => ChainedCommands
}

/** A table is put in and changed from one button: outside a table it offers sizes, inside it rows and columns. */
export function TableMenu({ editor, inside, tabIndex }: { readonly editor: Editor; readonly inside: boolean; readonly tabIndex: number }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const steps = anchor === null ? [] : inside ? changes(editor) : SIZES
  /** The menu is gone before the cursor is back in the text: what is typed next goes where the cursor stands. */
  const close = () => {
    flushSync(() => setAnchor(null))
    editor.view.focus()
  }
  const pick = ({ run }: Step) => {
    run(editor.chain()).run()
    close()
  }
  return (
    <>
      <Tooltip title="Таблица">
        <IconButton aria-label="Таблица" aria-haspopup="menu" aria-expanded={anchor !== null} tabIndex={tabIndex} onMouseDown={(event) => event.preventDefault()} onClick={(event) => setAnchor(event.currentTarget)} sx={{ borderRadius: 1, ...(inside && { bgcolor: 'surface.selected' }) }}>
          <TableIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close} disableRestoreFocus transitionDuration={0}>
        {steps.map((step) => <MenuItem key={step.name} disabled={step.off ?? false} onClick={() => pick(step)}>{step.name}</MenuItem>)}
      </Menu>
    </>
  )
}

const SIZES: readonly Step[] = [2, 3, 4, 5].map((cols) => ({
  name: `Таблица в ${cols} ${cols === 5 ? 'столбцов' : 'столбца'}`,
  run: (chain) => chain.insertTable({ rows: 3, cols, withHeaderRow: true }),
}))

function changes({ state }: Editor): readonly Step[] {
  const { map: { width, height } } = selectedRect(state)
  return [
    { name: 'Строка ниже', off: height >= LETTER_LIMITS.rows, run: (chain) => chain.addRowAfter() },
    { name: 'Строка выше', off: height >= LETTER_LIMITS.rows, run: (chain) => chain.addRowBefore() },
    { name: 'Столбец справа', off: width >= LETTER_LIMITS.columns, run: (chain) => chain.addColumnAfter() },
    { name: 'Столбец слева', off: width >= LETTER_LIMITS.columns, run: (chain) => chain.addColumnBefore() },
    { name: 'Первая строка — названия столбцов', run: (chain) => chain.toggleHeaderRow() },
    { name: 'Убрать строку', off: height === 1, run: (chain) => chain.deleteRow() },
    { name: 'Убрать столбец', off: width === 1, run: (chain) => chain.deleteColumn() },
    { name: 'Убрать таблицу', run: (chain) => chain.deleteTable() },
  ]
}
