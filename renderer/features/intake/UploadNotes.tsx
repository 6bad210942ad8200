import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { plural } from '../../../domain/plural.ts'
import type { Upload } from './useUploads.ts'

interface Props {
  readonly uploads: readonly Upload[]
  onRetry(upload: Upload): void
  onDismiss(key: number): void
}

/** Files on their way, and those that were not taken: what happened and what to do. */
export function UploadNotes({ uploads, onRetry, onDismiss }: Props) {
  const waiting = uploads.filter((upload) => upload.failure === null)
  const first = waiting[0]
  return (
    <>
      {first !== undefined && (
        <Box role="status" sx={{ px: 1.75, py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="body2" noWrap sx={{ mb: 0.5 }}>
            Загружаю «{first.name}»{waiting.length > 1 && ` и ещё ${waiting.length - 1} ${plural(waiting.length - 1, 'файл', 'файла', 'файлов')}`}
          </Typography>
          <LinearProgress aria-label="Загрузка файлов" />
        </Box>
      )}
      {uploads.map(
        (upload) =>
          upload.failure !== null && (
            <Alert
              key={upload.key}
              severity="error"
              square
              sx={{ border: 0, borderBottom: 1, borderColor: 'divider' }}
              onClose={() => onDismiss(upload.key)}
              action={
                <>
                  <Button size="small" onClick={() => onRetry(upload)}>
                    Повторить
                  </Button>
                  <Button size="small" onClick={() => onDismiss(upload.key)}>
                    Убрать
                  </Button>
                </>
              }
            >
              «{upload.name}»: {upload.failure}
            </Alert>
          ),
      )}
    </>
  )
}
