import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useEditorState, type Editor } from '@tiptap/react'
import BoldIcon from '@mui/icons-material/FormatBoldOutlined'
import BulletsIcon from '@mui/icons-material/FormatListBulletedOutlined'
import ItalicIcon from '@mui/icons-material/FormatItalicOutlined'
import NumbersIcon from '@mui/icons-material/FormatListNumberedOutlined'
import RedoIcon from '@mui/icons-material/RedoOutlined'
import UndoIcon from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { TableMenu } from './TableMenu.tsx'

/** How the text looks; every button has its keys. One stop of Tab, the arrows walk inside. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'), italic: at.isActive('italic'), bullets: at.isActive('bulletList'), numbers: at.isActive('orderedList'), table: at.isActive('table'),
      undo: at.can().undo(), redo: at.can().redo(),
    }),
  })
  const run = () => editor.chain().focus()
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    if (step === 0 || buttons.length === 0) return
    event.preventDefault()
    const next = (buttons.findIndex((button) => button === document.activeElement) + step + buttons.length) % buttons.length
    setStop(next)
    buttons[next]?.focus()
  }
  const tab = (at: number) => (at === stop ? 0 : -1)

  return (
    <Box ref={bar} role="toolbar" aria-label="Оформление текста" onKeyDown={walk} sx={{ display: 'flex', alignItems: 'center', gap: 0.25, px: 0.5, borderBottom: 1, borderColor: 'divider' }}>
      <Tool name="Полужирный" keys="Ctrl+B" pressed={now.bold} tabIndex={tab(0)} onPress={() => run().toggleBold().run()}><BoldIcon fontSize="small" /></Tool>
      <Tool name="Курсив" keys="Ctrl+I" pressed={now.italic} tabIndex={tab(1)} onPress={() => run().toggleItalic().run()}><ItalicIcon fontSize="small" /></Tool>
      <Divider orientation="vertical" flexItem sx={{ my: 0.75, mx: 0.25 }} />
      <Tool name="Список с чертой" keys="Ctrl+Shift+8" pressed={now.bullets} tabIndex={tab(2)} onPress={() => run().toggleBulletList().run()}><BulletsIcon fontSize="small" /></Tool>
      <Tool name="Нумерованный список" keys="Ctrl+Shift+7" pressed={now.numbers} tabIndex={tab(3)} onPress={() => run().toggleOrderedList().run()}><NumbersIcon fontSize="small" /></Tool>
      <TableMenu editor={editor} inside={now.table} tabIndex={tab(4)} />
      <Divider orientation="vertical" flexItem sx={{ my: 0.75, mx: 0.25 }} />
      <Tool name="Отменить" keys="Ctrl+Z" off={!now.undo} tabIndex={tab(5)} onPress={() => run().undo().run()}><UndoIcon fontSize="small" /></Tool>
      <Tool name="Повторить" keys="Ctrl+Y" off={!now.redo} tabIndex={tab(6)} onPress={() => run().redo().run()}><RedoIcon fontSize="small" /></Tool>
    </Box>
  )
}

interface ToolProps {
  readonly name: string
  readonly keys: string
  /** Of a look that is on or off. */
  readonly pressed?: boolean
  readonly off?: boolean
  readonly tabIndex: number
  readonly onPress: () => void
  readonly children: ReactNode
}

/** Stays in the order of the arrows when it can do nothing now. */
function Tool({ name, keys, pressed, off = false, tabIndex, onPress, children }: ToolProps) {
  return (
    <Tooltip title={`${name} (${keys})`}>
      <IconButton
        aria-label={name}
        aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
        aria-pressed={pressed}
        aria-disabled={off}
        tabIndex={tabIndex}
        // The selection stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => { if (!off) onPress() }}
        sx={{ borderRadius: 1, ...(pressed === true && { bgcolor: 'surface.selected' }), ...(off && { opacity: 0.4 }) }}
      >
        {children}
      </IconButton>
    </Tooltip>
  )
}
