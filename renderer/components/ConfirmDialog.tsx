import type { ReactNode } from 'react'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly children?: ReactNode
  /** The consequence, not «Да»: «Аннулировать номер И-0123/26». */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once about what cannot be undone; the safe answer has the focus. */
export function ConfirmDialog({ open, title, children, confirmLabel, cancelLabel = 'Не выполнять', disabled = false, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={onCancel} aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title" sx={{ fontSize: 16, fontWeight: 650, pb: 1 }}>{title}</DialogTitle>
      {children !== undefined && <DialogContent sx={{ pb: 1 }}>{children}</DialogContent>}
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" autoFocus onClick={onCancel}>{cancelLabel}</Button>
        <Button variant="contained" disabled={disabled} onClick={onConfirm}>{confirmLabel}</Button>
      </DialogActions>
    </Dialog>
  )
}
