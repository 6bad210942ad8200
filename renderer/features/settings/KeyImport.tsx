import { type FormEvent, useState } from 'react'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Panel } from '../../components/Panel.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatBytes, formatDate } from '../../lib/format.ts'

/** A .p12 container with its password; the file and the name stay when the password was wrong. */
export function KeyImport() {
  const queries = useQueryClient()
  const done = useToast()
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [label, setLabel] = useState('')
  const take = useMutation(
    api.admin.importKey.mutationOptions({
      onSuccess: (key) => {
        setFile(null)
        setLabel('')
        setPassword('')
        done({ text: `Ключ загружен, действует до ${formatDate(key.validTo)}` })
        return queries.invalidateQueries({ queryKey: api.admin.keys.key() })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file !== null && !take.isPending) take.mutate({ file, password, label: label.trim() === '' ? file.name : label })
  }
  return (
    <Panel title="Загрузить ключ">
      <Stack component="form" spacing={1.25} onSubmit={submit}>
        <DropZone accept=".p12,.pfx" label={file === null ? 'Выбрать .p12 или .pfx' : 'Выбрать другой файл'} onFiles={([first]) => setFile(first ?? file)}>{file === null ? 'или перетащите файл сюда' : `${file.name}, ${formatBytes(file.size)}`}</DropZone>
        <TextField label="Название для себя" value={label} placeholder="Рабочий ключ 2026" onChange={(event) => setLabel(event.target.value)} />
        <PasswordField label="Пароль контейнера" value={password} onChange={setPassword} helperText="Не сохраняется: спросим при каждом подписании" />
        <FailureAlert error={take.error} action="загрузку ключа" />
        <Button type="submit" variant="contained" disabled={file === null} loading={take.isPending}>Загрузить ключ</Button>
      </Stack>
    </Panel>
  )
}
