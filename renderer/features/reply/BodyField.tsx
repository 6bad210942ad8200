import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { EditorContent } from '@tiptap/react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import InputLabel from '@mui/material/InputLabel'
import Typography from '@mui/material/Typography'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyText, ReplyView } from '../../../contract/replies.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'
import { textOfDocument } from '../../../domain/letter-document.ts'
import { LETTER_TEXT } from '../../components/letter/LetterText.tsx'
import { count } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { GapStrip } from './aids/GapStrip.tsx'
import { menuAt } from './aids/menu-at.ts'
import { PhraseMenu } from './aids/PhraseMenu.tsx'
import { SpellingMenu } from './aids/SpellingMenu.tsx'
import { useGaps } from './aids/useGaps.ts'
import { useSpelling } from './aids/useSpelling.ts'
import { type SpellingNews, useSpellingNews } from './aids/useSpellingNews.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { letterHandle, type LetterHandle } from './editor/letter-handle.ts'
import { markRemarks } from './editor/remark-marks.ts'
import { Toolbar } from './editor/Toolbar.tsx'
import { useLetterEditor } from './editor/useLetterEditor.ts'
import { countWords } from './letter-text.ts'
import { TemplateChoice } from './TemplateChoice.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import { useTemplate } from './useTemplate.ts'

interface Props {
  readonly view: CaseView
  readonly reply: ReplyView
  readonly text: ReplyText
  readonly keeper: DraftKeeper
  readonly problem: string | undefined
  readonly handle: LetterHandle | null
  readonly onHandle: (handle: LetterHandle | null) => void
  readonly onSpelling: (spelling: SpellingNews) => void
}

/** The text of the letter: paragraphs, lists, tables, bold and italic. */
export function BodyField({ view, reply, text, keeper, problem, handle, onHandle, onSpelling }: Props) {
  const { remarks } = reply
  // Interim letters begin with the text of their kind and need no other.
  const isReply = isAnswer(reply.kind)
  const [refused, setRefused] = useState(false)
  const picture = useCallback(() => setRefused(true), [])
  const template = useTemplate(text, keeper)
  const editor = useLetterEditor(text.document, { change: (document) => keeper.edit({ document }), picture })
  useEffect(() => {
    onHandle(letterHandle(editor))
    return () => onHandle(null)
  }, [editor, onHandle])
  useEffect(() => {
    editor.view.dom.setAttribute('aria-invalid', String(problem !== undefined))
  }, [editor, problem])
  useEffect(() => {
    markRemarks(editor, remarks.flatMap(({ resolvedAt, quote }) => (resolvedAt === null && quote !== null ? [quote] : [])))
  }, [editor, remarks])
  const plain = textOfDocument(text.document)
  const spelling = useSpelling(editor, reply.id)
  useSpellingNews(spelling, onSpelling)
  const gaps = useGaps(editor, { subject: text.subject, plain }, (subject) => keeper.edit({ subject }))
  const [asking, setAsking] = useState(true)
  const answer = useRef<HTMLInputElement>(null)
  const ask = () => {
    flushSync(() => setAsking(true))
    answer.current?.focus()
  }
  useHotkeys({ f7: () => { spelling.goToNext() }, f8: ask })

  return (
    <Box data-field="body" sx={{ display: 'flex', flexDirection: 'column', flex: '1 0 300px', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.25 }}>
        <InputLabel id="reply-body-label" error={problem !== undefined} onClick={() => editor.commands.focus()} sx={{ flexShrink: 0 }}>{isReply ? 'Текст ответа' : 'Текст письма'}</InputLabel>
        <Typography noWrap variant="body2" color="textSecondary" sx={{ flex: 1, ml: 0.5 }}>{count(countWords(plain), 'слово', 'слова', 'слов')}</Typography>
        {gaps.names.length > 0 && !asking && <Button size="small" aria-keyshortcuts="F8" onClick={ask}>Пропуски: {gaps.names.length}</Button>}
        <PhraseMenu view={view} handle={handle} />
        {isReply && <TemplateMenu caseId={view.id} topics={view.card.topics} onPick={template.pick} />}
      </Box>
      {template.waiting !== null && <TemplateChoice template={template.waiting} onPut={template.put} onCancel={template.cancel} />}
      {refused && <Alert severity="info" icon={false} onClose={() => setRefused(false)} sx={{ mb: 0.5, py: 0 }}>Картинка в текст письма не вставляется: приложите её файлом и назовите в строке «Приложение».</Alert>}
      {asking && <GapStrip gaps={gaps} field={answer} onDone={() => editor.commands.focus()} onClose={() => setAsking(false)} />}
      <Box sx={{ ...FRAME, ...(problem !== undefined && { borderColor: 'error.main' }) }}>
        <Toolbar editor={editor} />
        <Box component={EditorContent} editor={editor} onContextMenu={(event: MouseEvent) => { if (menuAt(editor, spelling, event)) event.preventDefault() }} sx={{ ...LETTER_TEXT, ...PAPER }} />
        <SpellingMenu editor={editor} spelling={spelling} />
      </Box>
      {problem !== undefined && <FormHelperText error role="alert">{problem}</FormHelperText>}
    </Box>
  )
}

const FRAME = { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, border: 1, borderColor: 'divider', borderRadius: 1, '&:focus-within': { outline: 2, outlineColor: 'primary.main', outlineOffset: '-2px' } } as const

const PAPER = {
  flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column',
  '& .ProseMirror': { flex: 1, outline: 'none', px: 1.5, py: 1, fontSize: 15, lineHeight: '23px' },
  '& .is-editor-empty:first-of-type::before': { content: 'attr(data-placeholder)', color: 'text.secondary', float: 'left', height: 0, pointerEvents: 'none' },
  '& .letter-gap': { bgcolor: 'surface.selected', borderBottom: '1px dashed', borderColor: 'primary.main' },
  '& .letter-remark': { bgcolor: 'surface.selected', borderBottom: '2px solid', borderColor: 'primary.main' },
  '& .letter-gap-now': { bgcolor: 'background.paper', outline: '2px solid', outlineColor: 'primary.main' },
  '& .letter-misspelt': { textDecoration: 'underline wavy', textDecorationColor: 'currentColor', textDecorationThickness: '1px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '& .selectedCell': { bgcolor: 'surface.selected' },
} as const
