import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'

interface DropZoneProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly accept?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly children?: ReactNode
}

/** Files by the dialog or by drag and drop; the button alone is enough for the keyboard. */
export function DropZone({ label, onFiles, accept, multiple = false, disabled = false, children }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) onFiles([...event.dataTransfer.files])
  }
  return (
    <Box
      onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}
      sx={{ border: '1px dashed', borderColor: over ? 'primary.main' : 'surface.suggestionLine', bgcolor: over ? 'surface.selected' : 'surface.suggestion', borderRadius: 1, p: 2, textAlign: 'center' }}
    >
      <Button disabled={disabled} onClick={() => input.current?.click()}>{label}</Button>
      {children !== undefined && <Typography component="div" variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>{children}</Typography>}
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-label={label} multiple={multiple} {...(accept === undefined ? {} : { accept })}
        onChange={(event) => { onFiles([...(event.target.files ?? [])]); event.target.value = '' }}
      />
    </Box>
  )
}
