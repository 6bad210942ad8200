import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { CheckedFile } from '../../../contract/originals.ts'
import { copyText } from '../../lib/copy-text.ts'
import { describeFailure } from '../../lib/failure.ts'
import { host } from '../../lib/host.ts'
import { saveFile } from '../../lib/save-file.ts'
import { protocolText } from './protocolText.ts'

/** The result as a text: to the clipboard, to a file, to the printer. */
export function ProtocolButtons({ checked }: { readonly checked: CheckedFile }) {
  const text = protocolText(checked)
  const name = `Проверка подписи ${checked.name.replace(/\.pdf$/iu, '')}.txt`
  // With the mark of its encoding: old programs for texts would guess it.
  const file = () => new File(['\uFEFF', text], name, { type: 'text/plain' })
  const copy = useMutation({ mutationFn: () => copyText(text) })
  const save = useMutation({ mutationFn: () => saveFile(file()) })
  const print = useMutation({ mutationFn: async () => host().openCopy(name, new Uint8Array(await file().arrayBuffer())) })
  const error = save.error ?? print.error
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button size="small" variant="outlined" startIcon={<CopyIcon />} onClick={() => copy.mutate()}>{copy.data === true ? 'Скопировано' : 'Скопировать результат'}</Button>
      <Button size="small" startIcon={<SaveIcon />} onClick={() => save.mutate()}>{save.data === true ? 'Сохранено' : 'Сохранить…'}</Button>
      <Button size="small" startIcon={<PrintIcon />} onClick={() => print.mutate()}>Открыть для печати</Button>
      {error !== null && <Typography role="alert" variant="body2" color="error">{describeFailure(error, 'вывод результата').message}</Typography>}
    </Box>
  )
}
