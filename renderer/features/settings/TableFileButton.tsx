import { useRef } from 'react'
import Button from '@mui/material/Button'

interface Props {
  readonly label: string
  readonly loading: boolean
  readonly onFile: (file: File) => void
}

/** Chooses a table file; by the keyboard as well. */
export function TableFileButton({ label, loading, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" loading={loading} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-label={label} accept=".csv,.txt,text/csv"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
