import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReplyText } from '../../../contract/replies.ts'
import { findQuote, quoteOf, type TextQuote } from '../../../domain/text-quote.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { LetterText } from '../../components/letter/LetterText.tsx'
import { rangeAt, readingTextOn, selectedPlace } from '../../components/letter/text-places.ts'

interface Props {
  readonly text: ReplyText
  /** Places that have a remark already. */
  readonly marked: readonly TextQuote[]
  readonly onMark: (quote: TextQuote) => void
}

const HIGHLIGHT = 'letter-remarks'

/** The text of the letter with a cursor and without typing: what is selected, by mouse or by Shift and the arrows, gets a remark. */
export function TextToMark({ text, marked, onMark }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const [hint, setHint] = useState(false)

  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault()
    const node = sheet.current
    node?.addEventListener('beforeinput', refuse)
    return () => node?.removeEventListener('beforeinput', refuse)
  }, [])
  useEffect(() => {
    const node = sheet.current
    if (node === null || !('highlights' in CSS)) return undefined
    const words = readingTextOn(node)
    const ranges = marked.flatMap((quote) => {
      const place = findQuote(words, quote)
      const range = place === null ? null : rangeAt(node, place)
      return range === null ? [] : [range]
    })
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
    return () => void CSS.highlights.delete(HIGHLIGHT)
  }, [marked, text])

  const mark = () => {
    const node = sheet.current
    const place = node === null ? null : selectedPlace(node)
    setHint(place === null)
    if (node === null || place === null) return
    onMark(quoteOf(readingTextOn(node), place))
    document.getSelection()?.collapseToEnd()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    mark()
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="body2" role="status" color={hint ? 'textPrimary' : 'textSecondary'} sx={{ flex: 1 }}>{hint ? 'Сначала выделите слова в тексте: мышью или Shift и стрелками.' : 'Выделите слова, к которым есть замечание.'}</Typography>
        {/* The selection stays in the text. */}
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={mark}>Замечание к выделенному <Kbd>↵</Kbd></Button>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 3, py: 2 }}>
        {text.subject !== '' && <Typography sx={{ fontWeight: 650, mb: 1 }}>{text.subject}</Typography>}
        {text.salutation !== '' && <Typography sx={{ textAlign: 'center', mb: 1 }}>{text.salutation}</Typography>}
        <Box
          ref={sheet} role="textbox" aria-readonly="true" aria-multiline="true" aria-label="Текст письма" lang="ru" spellCheck={false} tabIndex={0} contentEditable suppressContentEditableWarning onKeyDown={onKeyDown}
          sx={{ fontSize: 15, lineHeight: '23px', outlineOffset: '4px', cursor: 'text', [`& *::highlight(${HIGHLIGHT})`]: { backgroundColor: 'var(--mui-palette-surface-selected)', textDecoration: 'underline' } }}
        >
          <LetterText document={text.document} />
        </Box>
      </Box>
    </Box>
  )
}
