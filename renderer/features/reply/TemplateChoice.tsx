import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { Template } from './templates.ts'

interface Props {
  readonly template: Template
  readonly onPut: (where: 'instead' | 'after') => void
  readonly onCancel: () => void
}

/** A template over a written text: asked in place where to put it. */
export function TemplateChoice({ template, onPut, onCancel }: Props) {
  return (
    <Alert severity="info" icon={false} onClose={onCancel} sx={{ mb: 0.5, py: 0, alignItems: 'center' }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <span title={template.name}>Вставить шаблон:</span>
        <Button size="small" autoFocus onClick={() => onPut('instead')}>вместо текста</Button>
        <Button size="small" onClick={() => onPut('after')}>в конец</Button>
      </Stack>
    </Alert>
  )
}
