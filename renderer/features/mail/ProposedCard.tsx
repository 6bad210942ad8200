import { Box, Typography } from '@mui/material'
import type { Card } from '../../../contract/card.ts'
import { APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS } from '../../../domain/appeal.ts'
import { formatFull } from '../../../domain/person-name.ts'
import { formatDate } from '../../lib/format.ts'
import { SideBlock } from './side.tsx'

/** What the message proposes for its card: to be checked at registration, nothing is decided by it. */
export function ProposedCard({ card }: { readonly card: Card }) {
  const name = card.organisation === '' ? formatFull(card) : card.organisation
  const rows: readonly (readonly [string, string])[] = [
    ['Заявитель', name === '' ? APPLICANT_KIND_LABELS[card.applicantKind] : name],
    ['Вид', APPEAL_TYPE_LABELS[card.type]],
    ['ЛС', card.accountNumber],
    ['Адрес', card.address],
    ['Телефон', card.phones.join(', ')],
    ['E-mail', card.email],
    ['Исх. №', card.authorNumber === '' ? '' : `${card.authorNumber} от ${formatDate(card.authorDate)}`],
    ['Направил', card.forwardingBody === '' ? '' : `${card.forwardingBody}, № ${card.forwardingNumber}`],
    ['Ответить до', card.forwardingDue === null ? '' : formatDate(card.forwardingDue)],
    ['О чём', card.summary],
  ]
  return (
    <SideBlock title="Карточка по письму, предложение">
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr)', columnGap: 1, rowGap: 0.25, bgcolor: 'surface.suggestion', borderRadius: 1, px: 1.25, py: 0.75 }}>
        {rows.filter(([, value]) => value !== '').map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">{label}</Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: 4, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>{value}</Typography>
          </Box>
        ))}
      </Box>
    </SideBlock>
  )
}
