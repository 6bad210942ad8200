import { Box, Button, Typography } from '@mui/material'
import type { CaseFilterField } from '../../../domain/case-filter.ts'
import { EVEN_FIELDS } from '../../components/card/Row.tsx'
import { type CaseFilter, isNarrowed } from '../../lib/journal-address.ts'
import { FilterField } from './FilterField.tsx'
import { SidePanel } from './SidePanel.tsx'
import type { FilterOptions } from './useFilterOptions.ts'

/** As the card is read from top to bottom. */
const GROUPS: readonly { readonly title: string; readonly fields: readonly CaseFilterField[] }[] = [
  { title: 'Обращение', fields: ['number', 'statuses', 'types', 'channels', 'forms', 'recurrences', 'topics', 'withoutTopic', 'summary', 'urgent', 'withFiles'] },
  { title: 'Заявитель', fields: ['applicant', 'applicantKinds', 'address', 'phone', 'email', 'account', 'contractNumber', 'inn', 'meterNumber', 'anonymous', 'collective', 'specialConditions'] },
  { title: 'Поступление и регистрация', fields: ['registeredFrom', 'receivedFrom', 'registrarIds', 'office', 'postalId', 'authorNumber', 'authorDateFrom', 'forwardingBody'] },
  { title: 'Исполнение', fields: ['executorIds', 'withoutExecutor', 'coExecutorIds', 'unitIds'] },
  { title: 'Срок', fields: ['open', 'inTime', 'lateFrom', 'extended', 'ruleCodes', 'legalDueFrom', 'controlDueFrom'] },
  { title: 'Ответ и результат', fields: ['withoutReply', 'results', 'justified', 'grounds', 'outgoingNumber', 'signerIds', 'replyChannels', 'dispatchChannels', 'dispatchedFrom', 'closedFrom'] },
]

interface Props {
  readonly filter: CaseFilter
  readonly options: FilterOptions
  put(parts: CaseFilter): void
  onReset(): void
  onClose(): void
}

/** Every field of the card as a condition; each acts at once. */
export function FilterPanel({ filter, options, put, onReset, onClose }: Props) {
  return (
    <SidePanel title="Все отборы" onClose={onClose} footer={<Button size="small" disabled={!isNarrowed(filter)} onClick={onReset}>Сбросить отбор</Button>}>
      {GROUPS.map(({ title, fields }) => (
        <Box key={title} role="group" aria-label={title} sx={{ display: 'grid', gap: 1.25, mb: 2, ...EVEN_FIELDS }}>
          <Typography variant="h4" component="h3" sx={{ fontSize: 14, fontWeight: 600 }}>{title}</Typography>
          {fields.map((field) => <FilterField key={field} field={field} filter={filter} options={options} put={put} />)}
        </Box>
      ))}
    </SidePanel>
  )
}
