import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { Card } from '../../../contract/card.ts'
import { JUSTIFICATIONS, JUSTIFICATION_LABELS, REPLY_CHANNELS, REPLY_CHANNEL_LABELS, REPLY_RESULTS, RESULT_LABELS, type ReplyChannel } from '../../../domain/appeal.ts'
import { replyAddressOf } from '../../../domain/contact.ts'
import type { FieldsProps } from './HeadFields.tsx'

const ADDRESS_LABELS: Record<ReplyChannel, string> = {
  post: 'Почтовый адрес', email: 'Адрес электронной почты', phone: 'Телефон', fax: 'Номер факса', pick_up: 'Где и кто получит', account_portal: 'Лицевой счёт',
}

/** What goes with the letter and how the matter was settled. */
export function ClosingFields({ card, answer, text, problems, edit }: FieldsProps & { readonly card: Card; readonly answer: boolean }) {
  const wish = REPLY_CHANNEL_LABELS[card.replyChannel].toLowerCase()
  const channelNote = problems.get('replyChannel') ?? (text.replyChannel === card.replyChannel ? undefined : `Заявитель просил: ${wish}`)
  const choose = (replyChannel: ReplyChannel) => edit({ replyChannel, replyAddress: replyAddressOf(replyChannel, card) })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', columnGap: 1.25, rowGap: 0.75, flexShrink: 0 }}>
      <Box data-field="attachments" sx={{ gridColumn: 'span 12' }}>
        <TextField id="reply-attachments" label="Приложение" placeholder="на 2 л. в 1 экз." value={text.attachments} onChange={({ target }) => edit({ attachments: target.value })} slotProps={{ htmlInput: { maxLength: 500 } }} />
      </Box>
      <Box data-field="replyChannel" sx={{ gridColumn: 'span 5' }}>
        <TextField id="reply-channel" label="Отправить" select value={text.replyChannel} error={problems.has('replyChannel')} helperText={channelNote} onChange={({ target }) => {
          const channel = REPLY_CHANNELS.find((known) => known === target.value)
          if (channel !== undefined) choose(channel)
        }}>
          {REPLY_CHANNELS.map((channel) => <MenuItem key={channel} value={channel}>{REPLY_CHANNEL_LABELS[channel]}</MenuItem>)}
        </TextField>
      </Box>
      <Box data-field="replyAddress" sx={{ gridColumn: 'span 7' }}>
        <TextField id="reply-address" label={ADDRESS_LABELS[text.replyChannel]} value={text.replyAddress} onChange={({ target }) => edit({ replyAddress: target.value })} error={problems.has('replyAddress')} helperText={problems.get('replyAddress')} slotProps={{ htmlInput: { maxLength: 1000 } }} />
      </Box>
      {answer && (
        <>
          <Box data-field="result" sx={{ gridColumn: 'span 6' }}>
            <TextField id="reply-result" label="Результат" select value={text.result ?? ''} error={problems.has('result')} helperText={problems.get('result')} onChange={({ target }) => edit({ result: REPLY_RESULTS.find((known) => known === target.value) ?? null })}>
              <MenuItem value="">Не указан</MenuItem>
              {REPLY_RESULTS.map((result) => <MenuItem key={result} value={result}>{RESULT_LABELS[result]}</MenuItem>)}
            </TextField>
          </Box>
          <Box data-field="justified" sx={{ gridColumn: 'span 6' }}>
            <TextField id="reply-justified" label="Обоснованность" select value={text.justified ?? ''} error={problems.has('justified')} helperText={problems.get('justified')} onChange={({ target }) => edit({ justified: JUSTIFICATIONS.find((known) => known === target.value) ?? null })}>
              <MenuItem value="">Не указана</MenuItem>
              {JUSTIFICATIONS.map((known) => <MenuItem key={known} value={known}>{JUSTIFICATION_LABELS[known]}</MenuItem>)}
            </TextField>
          </Box>
        </>
      )}
    </Box>
  )
}
