import { useState } from 'react'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { Panel } from '../../components/Panel.tsx'
import { CommandForm } from './CommandForm.tsx'
import { KeyImport } from './KeyImport.tsx'

/** A key in a file, or one that stays outside and is reached through another program. */
export function NewKey() {
  const [kind, setKind] = useState<'file' | 'command'>('file')
  return (
    <Panel title="Новый ключ">
      <ToggleButtonGroup exclusive fullWidth size="small" value={kind} onChange={(_, next: 'file' | 'command' | null) => setKind(next ?? kind)} aria-label="Где ключ" sx={{ mb: 1.25 }}>
        <ToggleButton value="file">В файле</ToggleButton>
        <ToggleButton value="command">Внешняя программа</ToggleButton>
      </ToggleButtonGroup>
      {kind === 'file' ? <KeyImport /> : <CommandForm />}
    </Panel>
  )
}
