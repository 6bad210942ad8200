import { useLayoutEffect, useRef, useState } from 'react'
import BulletsIcon from '@mui/icons-material/FormatListBulletedOutlined'
import NumbersIcon from '@mui/icons-material/FormatListNumberedOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import IconButton from '@mui/material/IconButton'
import InputLabel from '@mui/material/InputLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { count } from '../../lib/format.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { selectGap } from './focus-field.ts'
import { countWords, nextGap, toggleList, type ListKind } from './letter-text.ts'
import { TemplateChoice } from './TemplateChoice.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import { useTemplate } from './useTemplate.ts'

interface Props {
  readonly view: CaseView
  readonly text: ReplyText
  readonly keeper: DraftKeeper
  readonly problem: string | undefined
}

/** The text of the letter: paragraphs by line breaks, «- » and «1. » make lists. */
export function BodyField({ view, text, keeper, problem }: Props) {
  const [typed, setTyped] = useState({ text: textOfDocument(text.document), document: text.document })
  // The text came from elsewhere: a template, a colleague, an earlier version.
  if (typed.document !== text.document) setTyped({ text: textOfDocument(text.document), document: text.document })
  const value = typed.text
  const write = (next: string) => {
    const document = documentFromText(next)
    setTyped({ text: next, document })
    keeper.edit({ document })
  }
  const template = useTemplate(view, text, keeper)
  const area = useRef<HTMLTextAreaElement>(null)
  const selection = useRef<{ start: number; end: number } | null>(null)
  useLayoutEffect(() => {
    if (selection.current === null) return
    area.current?.setSelectionRange(selection.current.start, selection.current.end)
    selection.current = null
  })

  const makeList = (kind: ListKind) => {
    const node = area.current
    if (node === null) return
    const made = toggleList(value, node.selectionStart, node.selectionEnd, kind)
    selection.current = made
    node.focus()
    write(made.text)
  }
  const gap = nextGap(value, 0)

  return (
    <Box data-field="body" sx={{ display: 'flex', flexDirection: 'column', flex: '1 0 200px', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.25 }}>
        <InputLabel htmlFor="reply-body" error={problem !== undefined} sx={{ flexShrink: 0 }}>Текст ответа</InputLabel>
        <Typography noWrap variant="body2" color="textSecondary" sx={{ flex: 1, ml: 0.5 }}>{gap === null && count(countWords(value), 'слово', 'слова', 'слов')}</Typography>
        {gap !== null && <Button size="small" onClick={() => selectGap(area.current)}>К пропуску</Button>}
        <TemplateMenu topics={view.card.topics} onPick={template.pick} />
        <Tooltip title="Список с чертой"><IconButton aria-label="Список с чертой" onClick={() => makeList('bullets')}><BulletsIcon fontSize="small" /></IconButton></Tooltip>
        <Tooltip title="Нумерованный список"><IconButton aria-label="Нумерованный список" onClick={() => makeList('numbers')}><NumbersIcon fontSize="small" /></IconButton></Tooltip>
      </Box>
      {template.waiting !== null && <TemplateChoice template={template.waiting} onPut={template.put} onCancel={template.cancel} />}
      <OutlinedInput
        id="reply-body"
        inputRef={area}
        inputComponent="textarea"
        value={value}
        onChange={({ target }) => write(target.value)}
        error={problem !== undefined}
        placeholder="Сообщаем, что…"
        inputProps={{ lang: 'ru', spellCheck: true, 'aria-describedby': problem === undefined ? undefined : 'reply-body-problem' }}
        sx={{ flex: 1, minHeight: 0, alignItems: 'stretch', '& textarea.MuiInputBase-input': { height: 'auto', flex: 1, resize: 'none', fontSize: 15, lineHeight: '23px', padding: '8px 12px', overflow: 'auto' } }}
      />
      {problem !== undefined && <FormHelperText id="reply-body-problem" error>{problem}</FormHelperText>}
    </Box>
  )
}
