import { Alert, Box, Typography } from '@mui/material'
import { useMemo } from 'react'
import type { MessageView } from '../../../../contract/files.ts'
import { formatRuDate, moscowDate, moscowTime } from '../../../../domain/calendar-date.ts'
import { Highlighted } from '../highlight.tsx'
import { FoldedText } from './FoldedText.tsx'
import { frameDocument } from './frameDocument.ts'

/** An e-mail: headers, what was made safe, and the text; HTML only inside a frame that can do nothing. */
export function MailView({ message }: { readonly message: MessageView }) {
  const page = useMemo(() => (message.html === null ? null : frameDocument(message.html)), [message.html])
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, bgcolor: 'background.paper' }}>
      <Box component="dl" sx={{ m: 0, px: 2.5, py: 1.5, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, rowGap: 0.25, borderBottom: 1, borderColor: 'divider' }}>
        <Header name="От" value={message.from} />
        <Header name="Кому" value={message.to} />
        <Header name="Тема" value={message.subject === '' ? 'без темы' : message.subject} strong />
        <Header name="Отправлено" value={message.sentAt === null ? 'дата не указана' : `${formatRuDate(moscowDate(message.sentAt))} в ${moscowTime(message.sentAt)}`} />
      </Box>
      {message.notes.map((note) => (
        <Alert key={note} severity="info" square sx={{ py: 0, border: 0, borderBottom: 1, borderColor: 'divider' }}>
          {note}
        </Alert>
      ))}
      {page === null ? (
        <Box tabIndex={0} role="region" aria-label="Текст письма" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2.5, py: 2, lineHeight: 1.5 }}>
          {message.text.trim() === '' ? <Typography color="textSecondary">В письме нет текста.</Typography> : <FoldedText text={message.text} />}
        </Box>
      ) : (
        <Box component="iframe" sandbox="" srcDoc={page} title="Текст письма" sx={{ flex: 1, minHeight: 0, width: '100%', border: 0, bgcolor: '#fff' }} />
      )}
    </Box>
  )
}

function Header({ name, value, strong = false }: { readonly name: string; readonly value: string; readonly strong?: boolean }) {
  if (value === '') return null
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', fontWeight: strong ? 600 : 400 }}>
        <Highlighted text={value} />
      </Typography>
    </>
  )
}
