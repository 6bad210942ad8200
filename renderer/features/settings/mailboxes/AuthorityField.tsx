import { type ChangeEvent, useRef } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'

interface AuthorityFieldProps<Values extends FieldValues, Out> {
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
}

/** The certificate of an own authority as a file; most servers need none. */
export function AuthorityField<Values extends FieldValues, Out>({ control, name }: AuthorityFieldProps<Values, Out>) {
  const { field: { ref, value, onChange }, fieldState } = useController<Values, FieldPath<Values>, Out>({ control, name })
  const input = useRef<HTMLInputElement>(null)
  const pem: unknown = value
  const loaded = typeof pem === 'string' && pem !== ''
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file !== undefined) onChange(toPem(new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button size="small" ref={ref} onClick={() => input.current?.click()}>{loaded ? 'Заменить свой центр сертификации' : 'Свой центр сертификации'}</Button>
        {loaded && <Button size="small" color="inherit" onClick={() => onChange('')}>Убрать</Button>}
      </Box>
      <FormHelperText error={fieldState.invalid} sx={{ mx: 0 }}>{fieldState.error?.message ?? (loaded ? 'Сертификат загружен: ему доверяют наравне с обычными' : 'Файл .pem или .crt; нужен, только если сервер принадлежит вашей организации')}</FormHelperText>
      <input ref={input} type="file" hidden tabIndex={-1} aria-label="Файл сертификата центра" accept=".pem,.crt,.cer" onChange={(event) => void take(event)} />
    </Box>
  )
}

/** Certificates come as text or as bare bytes (DER), under the same endings. */
function toPem(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  if (text.includes('-----BEGIN')) return text.trim()
  const lines = btoa(text).match(/.{1,64}/gu) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n')
}
