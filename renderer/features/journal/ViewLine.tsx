import StarIcon from '@mui/icons-material/Star'
import StarOutlineIcon from '@mui/icons-material/StarBorder'
import { Box, Button, IconButton, Link, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { SavedView } from '../../../contract/journal.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { days } from '../../lib/format.ts'

interface Props {
  readonly view: SavedView
  readonly isCurrent: boolean
  readonly isDefault: boolean
  onOpen(): void
  onDefault(): void
  onRename(name: string): void
  onUpdate(): void
  onRemove(): void
}

export function ViewLine({ view, isCurrent, isDefault, onOpen, onDefault, onRename, onUpdate, onRemove }: Props) {
  const [name, setName] = useState<string | null>(null)
  const whose = view.owner === null ? 'общее' : view.shared ? `общее, ${view.owner.shortName}` : 'моё'
  return (
    <Box component="li" aria-current={isCurrent} sx={{ py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <IconButton size="small" aria-label={`Открывать журнал с «${view.name}»`} aria-pressed={isDefault} onClick={onDefault}>{isDefault ? <StarIcon fontSize="small" color="primary" /> : <StarOutlineIcon fontSize="small" />}</IconButton>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Link component="button" type="button" onClick={onOpen} sx={{ textAlign: 'left', fontWeight: isCurrent ? 700 : 500 }}>{view.name}</Link>
          <Typography variant="caption" color="textSecondary" component="div">{[whose, view.days === null ? null : `последние ${days(view.days)}`, isCurrent ? 'показано' : null].filter(Boolean).join(' · ')}</Typography>
        </Box>
      </Box>
      {view.mayChange && name === null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', pl: 3.5, '& .MuiButton-root': { minWidth: 0, px: 0.75 } }}>
          <Button size="small" variant="text" onClick={() => setName(view.name)}>Переименовать</Button>
          <Button size="small" variant="text" disabled={isCurrent} onClick={onUpdate} title="Запомнить в нём нынешний отбор, порядок и столбцы">Обновить</Button>
          <ConfirmButton size="small" variant="text" color="inherit" label="Удалить" title={`Удалить представление «${view.name}»?`} consequence={view.shared ? 'Оно исчезнет у всех сотрудников. Обращения останутся как были.' : 'Обращения останутся как были.'} confirmLabel="Удалить представление" onConfirm={onRemove} />
        </Box>
      )}
      {name !== null && (
        <Box
          component="form" sx={{ display: 'flex', gap: 1, pt: 0.5 }}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '' && name.trim() !== view.name) onRename(name.trim())
            setName(null)
          }}
        >
          <TextField autoFocus fullWidth label="Новое название" value={name} onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} />
          <Button type="submit" size="small">Готово</Button>
        </Box>
      )}
    </Box>
  )
}
