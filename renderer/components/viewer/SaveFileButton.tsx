import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { Button, IconButton, Tooltip } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FileView } from '../../../contract/files.ts'
import { describeFailure } from '../../lib/failure.ts'
import { saveFile } from '../../lib/save-file.ts'
import { fileContent } from './useFileContent.ts'

interface Props {
  readonly file: Pick<FileView, 'id' | 'name'>
  /** An icon only, for bars. */
  readonly compact?: boolean
}

/** «Сохранить как…»: the bytes as they are stored, through the dialog of the system. */
export function SaveFileButton({ file, compact = false }: Props) {
  const queries = useQueryClient()
  const save = useMutation({ mutationFn: async () => saveFile(await queries.ensureQueryData(fileContent(file.id)), file.name) })
  const failed = save.isError ? describeFailure(save.error, 'сохранение файла').message : null
  const label = save.data === true ? 'Сохранено' : 'Сохранить как…'
  if (compact) {
    return (
      <Tooltip title={failed ?? label}>
        <span>
          <IconButton size="small" aria-label={`Сохранить как: ${file.name}`} onClick={() => save.mutate()} disabled={save.isPending} color={failed === null ? 'default' : 'error'}>
            <SaveIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
    )
  }
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<SaveIcon />} onClick={() => save.mutate()} disabled={save.isPending}>
        {label}
      </Button>
      {failed !== null && <div role="alert">{failed}</div>}
    </>
  )
}
