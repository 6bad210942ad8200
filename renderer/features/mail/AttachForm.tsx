import { Typography } from '@mui/material'
import { useState } from 'react'
import type { CaseRow } from '../../../contract/cases.ts'
import type { OpenedMail } from '../../../contract/mail.ts'
import { CasePick } from '../../components/CasePick.tsx'
import { formatDate } from '../../lib/format.ts'
import { CaseBlock } from './CaseBlock.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { SideBlock } from './side.tsx'
import type { Decide } from './useDecide.ts'

/** The case a message belongs to, found by number or surname. */
export function AttachForm({ mail, decide, onClose }: { readonly mail: OpenedMail; readonly decide: Decide; onClose(): void }) {
  const [row, setRow] = useState<CaseRow | null>(null)
  return (
    <DecisionForm title="Приложить к обращению" submitLabel={row === null ? 'Приложить' : `Приложить к ${row.number}`} blocked={row === null ? 'Найдите обращение по номеру, фамилии или лицевому счёту' : null} pending={decide.pending} error={decide.error} onSubmit={() => row !== null && decide.attach(row.id)} onClose={onClose}>
      <CasePick value={row} onChange={setRow} />
      {row !== null && <Typography variant="body2">{formatDate(row.registeredOn)} · {row.summary}</Typography>}
      <Typography variant="body2" color="textSecondary">Письмо и его вложения станут файлами обращения. Срок обращения не меняется; новый номер не выдаётся.</Typography>
      {mail.mentions.length > 0 && <SideBlock title="Названо в письме">{mail.mentions.map((item) => <CaseBlock key={item.caseId} item={item} />)}</SideBlock>}
    </DecisionForm>
  )
}
