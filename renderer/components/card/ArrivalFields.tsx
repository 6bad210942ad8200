import { useFormContext, useWatch } from 'react-hook-form'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, CHANNEL_INFO, CHANNELS, type Channel } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { CardDate } from './CardDate.tsx'
import { type CardForm, usualReplyChannel } from './cardForm.ts'
import { CardPick, optionsOf } from './CardPick.tsx'
import { CardText } from './CardText.tsx'
import { Row } from './Row.tsx'

const CHANNEL_OPTIONS = optionsOf(CHANNELS, (code) => CHANNEL_INFO[code].label)
const TYPE_OPTIONS = optionsOf(APPEAL_TYPES, (code) => APPEAL_TYPE_LABELS[code])

/** Канал, вид, поступило; for the book of comments also its number and page. */
export function ArrivalFields({ today, autoFocus = false }: { readonly today: IsoDate; readonly autoFocus?: boolean }) {
  const { setValue, getValues, control } = useFormContext<CardForm>()
  const channel = useWatch({ control, name: 'channel' })
  const followChannel = (next: Channel) => {
    // Until the person names how to answer, the answer goes the way the appeal came.
    if (getValues('replyChannel') === usualReplyChannel(channel)) setValue('replyChannel', usualReplyChannel(next), { shouldDirty: true })
  }
  return (
    <>
      <Row columns="minmax(0, 13fr) minmax(0, 9fr) minmax(0, 10fr)">
        <CardPick name="channel" options={CHANNEL_OPTIONS} autoFocus={autoFocus} onPicked={followChannel} listWidth={260} />
        <CardPick name="type" options={TYPE_OPTIONS} listWidth={200} />
        <CardDate name="receivedOn" max={today} required />
      </Row>
      {channel === 'comment_book' && (
        <Row columns="1fr 1fr 2fr">
          <CardText name="bookNumber" />
          <CardText name="bookPage" />
        </Row>
      )}
    </>
  )
}
