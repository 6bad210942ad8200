import { type FormEvent, useState } from 'react'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { COMMAND_SECONDS, type SigningCommand } from '../../../domain/signing-command.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { formatDate } from '../../lib/format.ts'
import { OwnerCheck, isOtherOwner } from './OwnerCheck.tsx'

const EMPTY = { program: '', args: '', asksPassword: false, seconds: String(COMMAND_SECONDS.usual), verifyProgram: '', verifyArgs: '' }

/** A key that stays on a token or in a container of another program: which program signs, and how. */
export function CommandForm() {
  const queries = useQueryClient()
  const done = useToast()
  const [form, setForm] = useState(EMPTY)
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const trial = useMutation(api.keys.tryCommand.mutationOptions())
  const setUp = useMutation(
    api.keys.setUpCommand.mutationOptions({
      onSuccess: (key) => {
        setForm(EMPTY)
        setFile(null)
        setPassword('')
        trial.reset()
        done({ text: `Программа подписи подключена, сертификат действует до ${formatDate(key.validTo)}` })
        return queries.invalidateQueries({ queryKey: api.keys.mine.key() }).then(() => queries.invalidateQueries({ queryKey: api.admin.keys.key() }))
      },
    }),
  )
  const error = setUp.error ?? trial.error
  const failure = error === null ? null : describeFailure(error, 'проверку')
  const set = (change: Partial<typeof EMPTY>) => {
    setForm({ ...form, ...change })
    trial.reset()
    setUp.reset()
  }
  const seconds = Number(form.seconds)
  const rightSeconds = Number.isInteger(seconds) && seconds >= COMMAND_SECONDS.least && seconds <= COMMAND_SECONDS.most
  const ready = file !== null && rightSeconds && form.program.trim() !== ''
  const input = file === null ? null : { command: commandOf(form), certificate: file, password }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    trial.reset()
    if (input !== null && ready && !setUp.isPending) setUp.mutate({ ...input, label: '', confirmOwner: confirmed })
  }
  const field = (name: 'program' | 'args' | 'verifyProgram' | 'verifyArgs', path: string, help: string) => ({
    value: form[name], onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }), error: fieldMessage(failure, path) !== undefined, helperText: fieldMessage(failure, path) ?? help, slotProps: { htmlInput: { spellCheck: false } },
  })
  return (
    <Stack component="form" spacing={1.25} onSubmit={submit}>
      <Typography variant="body2" color="textSecondary">Закрытый ключ остаётся на токене или в КриптоПро. Программа запускается на этом компьютере от вашего имени, без командной оболочки.</Typography>
      <DropZone accept=".cer,.crt,.pem" label={file === null ? 'Выбрать сертификат' : 'Выбрать другой сертификат'} onFiles={([first]) => { setFile(first ?? file); setUp.reset(); trial.reset() }}>{file === null ? '.cer, .crt или .pem' : file.name}</DropZone>
      <TextField label="Программа подписи" placeholder="/usr/bin/openssl" {...field('program', 'command.program', 'Полный путь')} />
      <TextField label="Её параметры, по одному на строке" multiline minRows={3} maxRows={10} {...field('args', 'command.args', '{in} — что подписать, {out} — куда записать подпись')} />
      <FormControlLabel control={<Checkbox checked={form.asksPassword} onChange={(_, on) => set({ asksPassword: on })} />} label="Пароль подаётся программе на вход" />
      {form.asksPassword && <PasswordField label="Пароль для проверки" value={password} onChange={setPassword} helperText="Нигде не сохраняется" />}
      <TextField label="Ждать не дольше, секунд" value={form.seconds} onChange={(event) => set({ seconds: event.target.value })} error={!rightSeconds} helperText={`От ${COMMAND_SECONDS.least} до ${COMMAND_SECONDS.most}`} slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
      <TextField label="Программа проверки (если нужна)" {...field('verifyProgram', 'command.verify.program', 'Подтверждает каждую подпись кодом 0')} />
      {form.verifyProgram.trim() !== '' && <TextField label="Параметры проверки, по одному на строке" multiline minRows={2} maxRows={8} {...field('verifyArgs', 'command.verify.args', '{in} — что подписано, {sig} — подпись')} />}
      {failure !== null && failure.code !== 'INVALID_INPUT' && <FailureAlert error={error} action="проверку" />}
      {isOtherOwner(setUp.error) && <OwnerCheck checked={confirmed} onChange={setConfirmed} />}
      {trial.data !== undefined && (
        <Alert severity="success" role="status">Пробная подпись поставлена и проверена за {trial.data.milliseconds} мс. {trial.data.owner}, {trial.data.algorithm}, № {trial.data.serial}.</Alert>
      )}
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={!ready} loading={setUp.isPending}>Подключить</Button>
        <Button variant="outlined" disabled={!ready} loading={trial.isPending} onClick={() => { setUp.reset(); if (input !== null) trial.mutate(input) }}>Проверить</Button>
      </Stack>
    </Stack>
  )
}

function commandOf({ program, args, asksPassword, seconds, verifyProgram, verifyArgs }: typeof EMPTY): SigningCommand {
  const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const verify = verifyProgram.trim() === '' ? null : { program: verifyProgram.trim(), args: lines(verifyArgs) }
  return { program: program.trim(), args: lines(args), asksPassword, seconds: Number(seconds), verify }
}
