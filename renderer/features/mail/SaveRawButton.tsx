import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { Button, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import type { OpenedMail } from '../../../contract/mail.ts'
import { client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { saveFile } from '../../lib/save-file.ts'

/** The bytes as they came, through the dialog of the system. */
export function SaveRawButton({ mail }: { readonly mail: OpenedMail }) {
  const save = useMutation({ mutationFn: async () => saveFile(await client.mail.raw({ id: mail.id })) })
  return (
    <div>
      <Button size="small" variant="outlined" startIcon={<SaveIcon />} onClick={() => save.mutate()} disabled={save.isPending}>{save.data === true ? 'Сохранено' : 'Сохранить исходный файл…'}</Button>
      {save.isError && <Typography role="alert" variant="body2" color="error">{describeFailure(save.error, 'сохранение файла').message}</Typography>}
    </div>
  )
}
