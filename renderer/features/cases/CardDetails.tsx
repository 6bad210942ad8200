import { Box, Link, Typography } from '@mui/material'
import { Fragment, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Card } from '../../../contract/card.ts'
import type { CaseView } from '../../../contract/cases.ts'
import { APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CHANNEL_INFO, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS } from '../../../domain/appeal.ts'
import { VISIT_STATE_LABELS } from '../../../domain/oral/record.ts'
import { ORAL_WAY_INFO } from '../../../domain/oral/answer.ts'
import { replyAddressOf } from '../../../domain/contact.ts'
import { CARD_LABELS, cardValue } from '../../components/card/cardWords.ts'
import { namesOf, useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { Facts } from '../../components/Facts.tsx'
import { count, formatDate, formatDateTime } from '../../lib/format.ts'

/** The registration card as it is read: what is empty is not shown. */
export function CardDetails({ view }: { readonly view: CaseView }) {
  const lists = useIntakeLists()
  const names = namesOf(lists.data)
  const { card } = view
  const value = (key: keyof Card) => cardValue(card, key, names)
  const fullName = card.organisation || [card.surname, card.name, card.patronymic].filter(Boolean).join(' ')
  const by = (key: keyof Card): readonly [string, ReactNode] => [CARD_LABELS[key], value(key)]
  const forwarded = [card.forwardingNumber === '' ? '' : `№ ${card.forwardingNumber}`, card.forwardingDate === null ? '' : `от ${formatDate(card.forwardingDate)}`].filter(Boolean).join(' ')
  return (
    <>
      <Box>
        <Typography sx={{ fontSize: 15, lineHeight: '22px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{card.summary}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {card.topics.length === 0 ? 'Тема не указана' : value('topics')}
        </Typography>
      </Box>
      <Facts
        title="Заявитель"
        facts={[
          ['', <strong key="name">{fullName || (card.applicantKind === 'anonymous' ? 'не назван' : view.applicant)}</strong>],
          ['Кто', `${APPLICANT_KIND_LABELS[card.applicantKind]}${card.collectiveCount === null ? '' : `, ${count(card.collectiveCount, 'подпись', 'подписи', 'подписей')}`}`],
          by('contactPerson'), by('signatory'), by('accountNumber'), ['Телефон', card.phones.length === 0 ? '' : <Phones key="phones" phones={card.phones} />], by('email'),
          ['Адрес', [card.postalIndex, card.address].filter(Boolean).join(', ')],
          ['Представитель', [card.representative, card.representativeBasis].filter(Boolean).join(', ')],
          by('contractNumber'), by('inn'), by('ogrn'), ['Особые условия', card.specialConditions ? <SpecialConditions key="special" view={view} /> : ''],
        ]}
      />
      <Facts
        title="Обращение"
        facts={[
          ['Вид', `${APPEAL_TYPE_LABELS[card.type]}, обращение ${RECURRENCE_LABELS[card.recurrence].toLowerCase()}`],
          ['Поступило', `${formatDate(card.receivedOn)}, ${CHANNEL_INFO[card.channel].label.toLowerCase()}`],
          ['Зарегистрировано', `${formatDate(view.registeredOn)}, ${view.registrar.shortName}`],
          ['Письмо автора', [card.authorNumber === '' ? '' : `№ ${card.authorNumber}`, card.authorDate === null ? '' : `от ${formatDate(card.authorDate)}`].filter(Boolean).join(' ')],
          ['Переслано', [card.forwardingBody, forwarded].filter(Boolean).join(', ')], by('forwardingDue'), by('objectAddress'), by('meterNumber'), by('postalId'), by('office'),
          ['Листов', [card.sheets === null ? '' : `${card.sheets}`, card.attachmentSheets === null ? '' : `приложений ${card.attachmentSheets}`].filter(Boolean).join(', ')],
          ['Книга отзывов', [card.bookNumber === '' ? '' : `№ ${card.bookNumber}`, card.bookPage === '' ? '' : `с. ${card.bookPage}`].filter(Boolean).join(', ')], by('aboutUserId'),
          ...view.oralRecords.map((record): readonly [string, ReactNode] => ['Открыто по записи', <Fragment key={record.id}><Link component={RouterLink} to={`/oral?record=${record.id}${record.kind === 'call' ? '' : `&tab=${record.kind}`}`}>{record.number}</Link>{record.promisedOn === null ? '' : `, обещан ответ до ${formatDate(record.promisedOn)}`}</Fragment>]),
          ['Ответ направить', `${REPLY_CHANNEL_LABELS[card.replyChannel].toLowerCase()}${card.replyChannel === 'pick_up' ? '' : `: ${card.replyAddress || replyAddressOf(card.replyChannel, card) || 'адрес не указан'}`}`],
        ]}
      />
      {view.result !== null && (
        <Facts
          title="Итог"
          facts={[
            ['Результат', RESULT_LABELS[view.result]], ['Закрыто', view.closedOn === null ? '' : formatDate(view.closedOn)],
            ...view.oralAnswers.map((said): readonly [string, ReactNode] => ['Ответ дан', `${formatDateTime(said.talkedAt)}, ${ORAL_WAY_INFO[said.way].label.toLowerCase()}, ${said.recordedBy}: ${said.answer}`]),
            ...view.dispatches.map((sent): readonly [string, ReactNode] => [sent.problem === null ? 'Отправлено' : 'Не доставлено', `${sent.problem === null ? '' : `${sent.problem} `}${formatDate(sent.dispatchedOn)}, ${sent.channel.toLowerCase()}${sent.address === '' ? '' : `: ${sent.address}`}${sent.postalId === '' ? '' : `, ШПИ ${sent.postalId}`}`]),
            ['Хранить до', view.storageUntil === null ? '' : formatDate(view.storageUntil)],
          ]}
        />
      )}
    </>
  )
}

function Phones({ phones }: { readonly phones: readonly string[] }) {
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      {phones.map((phone) => (
        <span key={phone} style={{ whiteSpace: 'nowrap' }}>
          {phone}
        </span>
      ))}
    </Box>
  )
}

/** 6.3.3: the visit that is planned, or the way to plan one. */
function SpecialConditions({ view }: { readonly view: CaseView }) {
  const [visit] = view.visits
  if (visit !== undefined) return <>да, выезд <Link component={RouterLink} to={`/oral?tab=visits&visit=${visit.id}`}>{visit.number}</Link> {formatDate(visit.visitOn)}, {VISIT_STATE_LABELS[visit.state].toLowerCase()}</>
  if (!view.permissions.includes('plan_visit')) return <>да, предложить выезд на дом</>
  return <>да · <Link component={RouterLink} to={`/oral?tab=visits&new=visit&case=${view.id}`}>назначить выезд на дом</Link></>
}
