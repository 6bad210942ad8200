import OpenIcon from '@mui/icons-material/OpenInNew'
import { Button, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { OPENABLE } from '../../../contract/bridge.ts'
import type { FileView } from '../../../contract/files.ts'
import { describeFailure } from '../../lib/failure.ts'
import { host } from '../../lib/host.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { fileContent } from './useFileContent.ts'

/** Opens a copy of the file with the program of the system, after a question: what came from outside may be dangerous there. */
export function OpenCopyButton({ file }: { readonly file: Pick<FileView, 'id' | 'name' | 'quarantined'> }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const open = useMutation({ mutationFn: async () => host().openCopy(file.name, new Uint8Array(await (await queries.ensureQueryData(fileContent(file.id))).arrayBuffer())) })
  if (file.quarantined || !OPENABLE.test(file.name)) return null
  const trouble = open.isError ? describeFailure(open.error, 'открытие файла').message : open.data === 'no_program' ? 'На этом компьютере нет программы для таких файлов. Сохраните файл и откройте его на другом.' : open.data === 'refused' ? 'Файл не похож на документ, поэтому программа его не открывает.' : null
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<OpenIcon />} onClick={() => setAsking(true)} disabled={open.isPending}>
        Открыть другой программой…
      </Button>
      {trouble !== null && <Typography role="alert" variant="body2" color="error">{trouble}</Typography>}
      <ConfirmDialog
        open={asking} title={`Открыть «${file.name}» другой программой?`} confirmLabel="Открыть копию" cancelLabel="Не открывать"
        onConfirm={() => { setAsking(false); open.mutate() }} onCancel={() => setAsking(false)}
      >
        <Typography variant="body2">Файл пришёл извне. Откроется его копия; правки в ней в обращение не попадут. Не включайте в ней макросы и не переходите по ссылкам.</Typography>
      </ConfirmDialog>
    </>
  )
}
