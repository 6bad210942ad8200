import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { PrintedLetter } from '../../../contract/originals.ts'
import { plural } from '../../../domain/plural.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DropZone } from '../../components/DropZone.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CancelPrint } from './CancelPrint.tsx'
import type { PaperOutcome } from './PaperPage.tsx'

interface Props {
  readonly letter: PrintedLetter
  /** The first sheet of the scan, to be shown beside. */
  readonly onScan: (file: File | null) => void
  readonly onDone: (outcome: PaperOutcome) => void
}

const ACCEPT = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

/** The way of one paper: print, sign, scan, compare, attach. */
export function OriginalForm({ letter, onScan, onDone }: Props) {
  const { outgoingNumber, row, signer, printedOn, printedBy, author, pages, own, printId } = letter
  const [files, setFiles] = useState<readonly File[]>([])
  const [cancelling, setCancelling] = useState(false)
  const attach = useMutation({
    mutationFn: () => client.originals.attach({ printId, files: [...files] }),
    onSuccess: () => onDone({ text: `Оригинал письма № ${outgoingNumber} приложен, письмо подписано и передано на отправку.`, to: `/cases/${row.id}?tab=reply`, label: `Открыть ${row.number}` }),
  })
  const take = (next: readonly File[]) => {
    attach.reset()
    setFiles(next)
    onScan(next[0] ?? null)
  }
  const send = () => {
    if (files.length > 0 && !attach.isPending && !own) attach.mutate()
  }
  useHotkeys({ 'ctrl+enter': send }, !cancelling)
  return (
    <Paper component="section" aria-label={`Оригинал письма № ${outgoingNumber}`} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box tabIndex={0} role="group" aria-label="Письмо и его оригинал" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5, display: 'grid', gap: 1.5, alignContent: 'start' }}>
        <Box>
          <Typography variant="h2">Письмо № {outgoingNumber} от {formatDate(printedOn)}</Typography>
          <Typography color="textSecondary">На обращение <CaseLink id={row.id} number={row.number} /> · {row.applicant}</Typography>
          <Box sx={{ mt: 0.75 }}><DueChip due={row.due} /></Box>
        </Box>
        <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
          <li>Напечатайте письмо{pages === null ? '' : ` (${pages} ${plural(pages, 'страница', 'страницы', 'страниц')})`}: номер и дата на нём уже стоят.</li>
          <li>Отдайте на подпись: {signer.shortName}</li>
          <li>Отсканируйте подписанные листы и приложите скан. Сверьте его с напечатанным: текст, номер, подпись.</li>
        </Box>
        <Typography variant="body2" color="textSecondary">Подготовка: {author}, печать: {printedBy} — бумажный оригинал храните в деле, скан его не заменяет.</Typography>
        {own ? <Alert severity="info">Это ваше письмо: оригинал прикладывает другой сотрудник, он и сверит его с напечатанным.</Alert> : (
          <DropZone accept={ACCEPT} multiple label={files.length === 0 ? 'Выберите скан' : 'Выбрать другой скан'} onFiles={take}>
            {files.length === 0 ? 'PDF или снимки листов по порядку (JPEG, PNG). Можно перетащить сюда.' : files.map(({ name }) => name).join(', ')}
          </DropZone>
        )}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25, display: 'grid', gap: 1 }}>
        <FailureAlert error={attach.error} action="приложение оригинала" />
        {cancelling ? <CancelPrint letter={letter} onClose={() => setCancelling(false)} onDone={onDone} /> : (
          <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
            <Button color="inherit" disabled={attach.isPending} onClick={() => setCancelling(true)}>Отменить печать…</Button>
            <Button variant="contained" disabled={files.length === 0 || own || attach.isPending} onClick={send}>{attach.isPending ? 'Прикладывается…' : <>Приложить скан <Kbd>Ctrl ↵</Kbd></>}</Button>
          </Box>
        )}
      </Box>
    </Paper>
  )
}
