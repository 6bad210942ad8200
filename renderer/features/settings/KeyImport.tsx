import { type FormEvent, useState } from 'react'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatBytes, formatDate } from '../../lib/format.ts'
import { OwnerCheck, isOtherOwner } from './OwnerCheck.tsx'

/** A key may come with its certificate in another file. */
const CERTIFICATE = /\.(?:cer|crt)$/iu

/** A container with its password; the files and the name stay when the password was wrong. */
export function KeyImport() {
  const queries = useQueryClient()
  const done = useToast()
  const [files, setFiles] = useState<readonly File[]>([])
  const [password, setPassword] = useState('')
  const [label, setLabel] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const take = useMutation(
    api.admin.importKey.mutationOptions({
      onSuccess: (key) => {
        setFiles([])
        setLabel('')
        setPassword('')
        setConfirmed(false)
        done({ text: `Ключ загружен, действует до ${formatDate(key.validTo)}` })
        return queries.invalidateQueries({ queryKey: api.keys.mine.key() }).then(() => queries.invalidateQueries({ queryKey: api.admin.keys.key() }))
      },
    }),
  )
  const certificate = files.length > 1 ? (files.find(({ name }) => CERTIFICATE.test(name)) ?? files[1] ?? null) : null
  const key = files.find((file) => file !== certificate) ?? null
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen.length > 1 ? chosen.slice(0, 2) : [...files.slice(-1), ...chosen].slice(-2))
    setConfirmed(false)
    take.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key !== null && !take.isPending) take.mutate({ file: key, certificate, password, label: label.trim() === '' ? key.name : label, confirmOwner: confirmed })
  }
  return (
    <Stack component="form" spacing={1.25} onSubmit={submit}>
      <DropZone accept=".p12,.pfx,.pem,.key,.cer,.crt" multiple label={key === null ? 'Выбрать .p12, .pfx или .pem' : certificate === null ? 'Добавить файл сертификата' : 'Выбрать другие файлы'} onFiles={choose}>
        {key === null ? 'или перетащите файл сюда; ключ PEM можно с сертификатом в отдельном файле' : [key, ...(certificate === null ? [] : [certificate])].map((file) => <div key={file.name}>{file.name}, {formatBytes(file.size)}</div>)}
      </DropZone>
      {key !== null && <Button size="small" color="inherit" sx={{ alignSelf: 'flex-start' }} onClick={() => { setFiles([]); take.reset() }}>Убрать выбранное</Button>}
      <TextField label="Название для себя" value={label} placeholder="Рабочий ключ 2026" onChange={(event) => setLabel(event.target.value)} />
      <PasswordField label="Пароль контейнера" value={password} onChange={setPassword} helperText="Нигде не сохраняется: спросим, когда будете подписывать" />
      <FailureAlert error={take.error} action="загрузку ключа" />
      {isOtherOwner(take.error) && <OwnerCheck checked={confirmed} onChange={setConfirmed} />}
      <Button type="submit" variant="contained" disabled={key === null} loading={take.isPending}>Загрузить ключ</Button>
    </Stack>
  )
}
