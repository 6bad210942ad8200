import { Link } from '@mui/material'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { REPLY_CHANNEL_LABELS, REPLY_CHANNELS, type ReplyChannel } from '../../../domain/appeal.ts'
import { replyAddressOf } from '../../../domain/contact.ts'
import { type CardForm, phonesOf } from './cardForm.ts'
import { CardPick, optionsOf } from './CardPick.tsx'
import { CardText } from './CardText.tsx'
import { useFieldError } from './useFieldError.ts'

const REPLY_OPTIONS = optionsOf(REPLY_CHANNELS, (code) => REPLY_CHANNEL_LABELS[code])

const WANTS: Partial<Record<ReplyChannel, string>> = { post: 'Почтовый адрес для ответа', email: 'Эл. адрес для ответа', phone: 'Телефон для ответа', fax: 'Номер факса', account_portal: 'Лицевой счёт кабинета' }

export interface ReplyTo {
  /** Whether a line for another address is shown. */
  readonly open: boolean
  show(): void
}

/** An address of its own appears when the card has none for this channel, or when the person asks for another. */
export function useReplyTo(): ReplyTo {
  const { control } = useFormContext<CardForm>()
  const [asked, setAsked] = useState(false)
  const own = useWatch({ control, name: 'replyAddress' })
  const error = useFieldError('replyAddress')
  return { open: asked || own.trim() !== '' || error !== undefined, show: () => setAsked(true) }
}

export function ReplyChannelField({ replyTo }: { readonly replyTo: ReplyTo }) {
  const { control } = useFormContext<CardForm>()
  const [channel, address, phones, email, accountNumber] = useWatch({ control, name: ['replyChannel', 'address', 'phones', 'email', 'accountNumber'] })
  const derived = replyAddressOf(channel, { address, phones: phonesOf(phones), email, accountNumber })
  const another = (
    <Link component="button" type="button" variant="caption" onClick={replyTo.show}>
      {derived === '' ? 'указать' : 'другой'}
    </Link>
  )
  const helper = replyTo.open || channel === 'pick_up' ? undefined : <>{derived === '' ? 'в карточке нет адреса · ' : 'адрес из карточки · '}{another}</>
  return <CardPick name="replyChannel" options={REPLY_OPTIONS} helper={helper} listWidth={220} />
}

export function ReplyAddressField() {
  const { control } = useFormContext<CardForm>()
  const channel = useWatch({ control, name: 'replyChannel' })
  if (channel === 'pick_up') return null
  return <CardText name="replyAddress" label={WANTS[channel] ?? 'Куда'} placeholder="Пусто — по адресу из карточки" rows={1} maxRows={3} />
}
