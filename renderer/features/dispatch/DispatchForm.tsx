import { useEffect, useRef } from 'react'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useForm } from 'react-hook-form'
import { REPLY_CHANNELS, REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { useToday } from '../../lib/session.ts'
import { interimLabel } from '../../lib/letters.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { type DispatchInput, type DispatchValues, dispatchSchema, initialValues, isField } from './dispatch-form.ts'
import { LetterFrame } from './LetterFrame.tsx'
import { PROOF } from './proof.ts'
import { Returned } from './Returned.tsx'
import type { Sent } from './SentNote.tsx'
import type { SignedLetter } from './useDispatchQueue.ts'

interface Props {
  readonly letter: SignedLetter
  readonly onSent: (sent: Sent) => void
  /** Back to sending by the program itself; null when it cannot. */
  readonly onMail: (() => void) | null
}

/** How, where, when and with what proof the letter left; every channel asks for its own proof. */
export function DispatchForm({ letter, onSent, onMail }: Props) {
  const today = useToday()
  const { control, handleSubmit, setError, setValue, watch } = useForm<DispatchValues, unknown, DispatchInput>({ resolver: zodResolver(dispatchSchema(letter, today)), defaultValues: initialValues(letter, today) })
  const dispatch = useMutation(api.replies.dispatch.mutationOptions())
  const channel = watch('channel')
  const fields = PROOF[channel]
  // An address belongs to its channel: another channel begins with an empty one.
  useEffect(() => setValue('address', channel === letter.replyChannel ? letter.replyAddress : ''), [channel, letter, setValue])
  const send = handleSubmit((values) => {
    if (dispatch.isPending) return
    const onError = (error: unknown) => {
      for (const { path, message } of describeFailure(error).details.fields ?? []) if (isField(path)) setError(path, { message })
    }
    dispatch.mutate({ replyId: letter.replyId, ...values }, { onError, onSuccess: ({ caseId, number }) => onSent({ caseId, number, outgoingNumber: letter.outgoingNumber, kind: letter.kind, on: values.dispatchedOn, channel: values.channel, address: values.address }) })
  })
  useHotkeys({ 'ctrl+enter': () => void send() })

  const chooser = useRef<HTMLInputElement>(null)
  const file = watch('proofFile')

  return (
    <LetterFrame
      letter={letter}
      foot={
        <>
          <FailureAlert error={dispatch.error} action="запись отправки" />
          <Typography variant="body2" color="textSecondary">{interimLabel(letter.kind) === null ? 'Срок остановится датой отправки, обращение закроется.' : 'Обязанность уведомить будет исполнена датой отправки; срок обращения идёт дальше.'}</Typography>
          <Box sx={{ display: 'flex', justifyContent: onMail === null ? 'flex-end' : 'space-between', gap: 1 }}>
            {onMail !== null && <Button onClick={onMail}>Отправить по e-mail</Button>}
            <Button type="submit" form="dispatch-form" variant="contained" disabled={dispatch.isPending}>{fields.action} <Kbd>Ctrl ↵</Kbd></Button>
          </Box>
        </>
      }
    >
      <Returned letter={letter} />
      <Box component="form" id="dispatch-form" noValidate onSubmit={(event) => { event.preventDefault(); void send() }} sx={{ display: 'grid', gap: 1.25 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 170px', gap: 1.25 }}>
          <FormText control={control} name="channel" label="Как отправлено" select {...(channel === letter.replyChannel ? {} : { helperText: `Заявитель просил: ${REPLY_CHANNEL_LABELS[letter.replyChannel].toLowerCase()}` })}>
            {REPLY_CHANNELS.map((known) => <MenuItem key={known} value={known}>{REPLY_CHANNEL_LABELS[known]}</MenuItem>)}
          </FormText>
          <FormDate control={control} name="dispatchedOn" label="Дата отправки" required empty="" />
        </Box>
        <FormText control={control} name="address" label={fields.address} multiline maxRows={4} />
        <Alert severity="info">{fields.advice}</Alert>
        {fields.postalId && <FormText control={control} name="postalId" label="ШПИ (номер почтового отправления)" placeholder="14 цифр" slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }} />}
        {fields.recipient !== null && <FormText control={control} name="recipient" label={fields.recipient} />}
        {fields.document && <FormText control={control} name="documentShown" label="Предъявлен документ" helperText="Только вид документа, без номера: паспорт, доверенность" />}
        <FormText control={control} name="proof" label={fields.proof} helperText={fields.proofHint} multiline minRows={channel === 'phone' ? 4 : 1} maxRows={8} />
        {fields.file !== null && (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minWidth: 0 }}>
            <input ref={chooser} type="file" hidden aria-hidden tabIndex={-1} data-testid="proof-file" onChange={(event) => setValue('proofFile', event.target.files?.[0] ?? null)} />
            <Button size="small" onClick={() => chooser.current?.click()}>{file === null ? fields.file : 'Другой файл…'}</Button>
            {file !== null && <Typography noWrap variant="body2">{file.name}</Typography>}
            {file !== null && <Button size="small" onClick={() => setValue('proofFile', null)}>Убрать</Button>}
          </Box>
        )}
      </Box>
    </LetterFrame>
  )
}
