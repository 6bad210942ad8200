import { type ReactNode, useState } from 'react'
import Button, { type ButtonProps } from '@mui/material/Button'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title' | 'children'> {
  readonly label: ReactNode
  readonly title: string
  readonly consequence?: ReactNode
  readonly confirmLabel: string
  readonly onConfirm: () => void
}

/** A button whose action cannot be undone: opens ConfirmDialog first. */
export function ConfirmButton({ label, title, consequence, confirmLabel, onConfirm, ...button }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false)
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)}>{label}</Button>
      <ConfirmDialog open={asking} title={title} confirmLabel={confirmLabel} onConfirm={confirm} onCancel={() => setAsking(false)}>{consequence}</ConfirmDialog>
    </>
  )
}
