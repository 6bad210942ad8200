import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { CaseView } from '../../../contract/cases.ts'
import type { FileView } from '../../../contract/files.ts'
import { CHANNEL_INFO, REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { formatBytes, formatDate } from '../../lib/format.ts'

interface Props {
  readonly view: CaseView
  /** Shows a file of the appeal in place of the letter; without it the files are only named. */
  readonly onOpen?: (file: FileView) => void
}

/** The appeal beside the letter: who asks, what, and with which papers. */
export function AppealPane({ view, onOpen }: Props) {
  const { card } = view
  const contacts = [card.address, ...card.phones, card.email].filter((contact) => contact !== '')
  const text = card.fullText.trim() === '' ? card.summary : card.fullText
  const fullName = [card.surname, card.name, card.patronymic].filter((part) => part !== '').join(' ')
  const files = view.files.filter(({ kind }) => kind !== 'inline')
  return (
    <Stack spacing={1.25}>
      <Box>
        <Typography sx={{ fontWeight: 650 }}>{card.organisation || fullName || view.applicant}</Typography>
        {card.collectiveCount !== null && <Typography variant="body2" color="textSecondary">коллективное, подписей: {card.collectiveCount}</Typography>}
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>{contacts.join(' · ') || 'Контактных данных нет'}</Typography>
        {card.accountNumber !== '' && <Typography variant="body2" color="textSecondary">ЛС {card.accountNumber}</Typography>}
        <Typography variant="body2" color="textSecondary">
          Поступило {formatDate(card.receivedOn)}, {CHANNEL_INFO[card.channel].label.toLowerCase()}. Ответ просит: {REPLY_CHANNEL_LABELS[card.replyChannel].toLowerCase()}.
        </Typography>
      </Box>
      {files.length > 0 && (
        <Box component="ul" aria-label="Файлы обращения" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {files.map((file) => (
            <Typography component="li" variant="body2" key={file.id} sx={{ overflowWrap: 'anywhere' }}>
              {onOpen === undefined ? file.name : <Link component="button" type="button" variant="body2" sx={{ textAlign: 'left' }} onClick={() => onOpen(file)}>{file.name}</Link>}
              <Box component="span" sx={{ color: 'text.secondary' }}> · {formatBytes(file.bytes)}</Box>
            </Typography>
          ))}
        </Box>
      )}
      <Typography component="div" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      {view.resolution !== null && view.resolution.text !== '' && (
        <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
          <Typography variant="h3" component="h2">Резолюция</Typography>
          <Typography variant="body2">{view.resolution.text}</Typography>
          <Typography variant="body2" color="textSecondary">{view.resolution.author.shortName}, {formatDate(view.resolution.date)}</Typography>
        </Box>
      )}
    </Stack>
  )
}
