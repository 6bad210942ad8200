import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { PlacedRemark } from './return-draft.ts'

interface Props {
  readonly remark: PlacedRemark
  readonly problem: boolean
  readonly onWrite: (text: string) => void
  readonly onRemove: () => void
}

/** The words marked in the letter, and what is wrong with them. */
export function PlacedRemarkField({ remark: { key, quote, text }, problem, onWrite, onRemove }: Props) {
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography noWrap variant="body2" id={`placed-remark-${key}`} title={quote.exact} sx={{ flex: 1, fontStyle: 'italic' }}>«{quote.exact}»</Typography>
        <Tooltip title="Убрать замечание"><IconButton aria-label={`Убрать замечание к «${quote.exact}»`} onClick={onRemove}><RemoveIcon fontSize="small" /></IconButton></Tooltip>
      </Box>
      <TextField
        multiline maxRows={4} autoFocus={text === ''} fullWidth value={text} onChange={({ target }) => onWrite(target.value)} error={problem}
        placeholder="Что исправить в этом месте" helperText={problem ? 'Напишите, что исправить в этом месте, или уберите замечание.' : undefined}
        slotProps={{ htmlInput: { 'aria-label': `Замечание к «${quote.exact}»`, maxLength: 5000, spellCheck: true } }}
      />
    </Box>
  )
}
