import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { CaseView } from '../../../contract/cases.ts'
import type { FileView } from '../../../contract/files.ts'
import { APPEAL_TYPE_LABELS, CHANNEL_INFO, RECURRENCE_LABELS } from '../../../domain/appeal.ts'
import { plural } from '../../../domain/plural.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { formatDate } from '../../lib/format.ts'

interface Props {
  readonly view: CaseView
  /** The file shown beside instead of the letter. */
  readonly opened: number | null
  readonly onOpen: (file: FileView | null) => void
}

/** What the citizen asks, on the page of the one who answers for the reply. */
export function AppealSummary({ view, opened, onOpen }: Props) {
  const { card } = view
  const marks = [APPEAL_TYPE_LABELS[card.type].toLowerCase(), card.collectiveCount === null ? null : `коллективное, ${card.collectiveCount} ${plural(card.collectiveCount, 'подпись', 'подписи', 'подписей')}`, card.recurrence === 'first' ? null : RECURRENCE_LABELS[card.recurrence].toLowerCase()]
  const fullName = [card.surname, card.name, card.patronymic].filter((part) => part !== '').join(' ')
  const files = view.files.filter(({ kind }) => kind !== 'inline')
  const text = card.fullText.trim() === '' ? card.summary : card.fullText
  return (
    <>
      <Typography variant="h3" component="h2" color="textSecondary">
        Обращение <CaseLink id={view.id} number={view.number} /> · {marks.filter((mark) => mark !== null).join(' · ')}
      </Typography>
      <Typography sx={{ mt: 1, fontWeight: 650 }}>
        {card.organisation || fullName || view.applicant}
        {card.contactPerson !== '' && <Box component="span" sx={{ fontWeight: 400 }}>, контактное лицо{card.contactPerson === fullName ? '' : `: ${card.contactPerson}`}</Box>}
      </Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {[card.address, card.email, ...card.phones].filter((part) => part !== '').join(' · ')}{card.address + card.email + card.phones.join('') !== '' && ' · '}поступило {formatDate(card.receivedOn)}, {CHANNEL_INFO[card.channel].label.toLowerCase()}
      </Typography>
      <Typography sx={{ mt: 1.25, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{text}</Typography>
      {files.length > 0 && (
        <Box component="ul" aria-label="Файлы обращения" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, mt: 1.25, p: 0, listStyle: 'none' }}>
          {files.map((file) => (
            <li key={file.id}>
              <Chip label={file.name} variant={file.id === opened ? 'filled' : 'outlined'} aria-pressed={file.id === opened} onClick={() => onOpen(file.id === opened ? null : file)} sx={{ maxWidth: 260 }} />
            </li>
          ))}
        </Box>
      )}
    </>
  )
}
