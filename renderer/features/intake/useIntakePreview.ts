import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { ORGANISATION_KINDS } from '../../../domain/appeal.ts'
import { type IsoDate, isIsoDate } from '../../../domain/calendar-date.ts'
import { isEmail, replyAddressOf } from '../../../domain/contact.ts'
import { type CardForm, cardOf } from '../../components/card/cardForm.ts'
import { api } from '../../lib/client.ts'
import { useSettledCard } from './useSettledCard.ts'

const PREVIEW = ['channel', 'type', 'applicantKind', 'topics', 'receivedOn', 'person', 'organisation', 'authorDate', 'forwardingDue', 'replyChannel', 'replyAddress', 'address', 'phones', 'email', 'accountNumber'] as const

/** Next number, rules and the due date of the card as it stands now. The letter of the number is the applicant's: nobody named, no number. */
export function useIntakePreview(form: UseFormReturn<CardForm>, ruleCode: string | null, promisedOn: IsoDate | null) {
  const settled = useSettledCard(form, PREVIEW, 200)
  const card = cardOf(settled)
  const { channel, type, applicantKind, topics, receivedOn, surname, organisation, authorDate, forwardingDue, replyChannel } = card
  const replyTo = card.replyAddress.trim() === '' ? replyAddressOf(replyChannel, card) : card.replyAddress
  const input = { channel, type, applicantKind, topics, receivedOn, surname, organisation, authorDate, forwardingDue, ruleCode, promisedOn, replyChannel, replyTo }
  const preview = useQuery({ ...api.intake.preview.queryOptions({ input }), enabled: isIsoDate(receivedOn), placeholderData: keepPreviousData })
  const named = applicantKind === 'anonymous' || (ORGANISATION_KINDS.includes(applicantKind) ? organisation : surname).trim() !== ''
  return { preview: preview.data, nextNumber: named ? (preview.data?.nextNumber ?? null) : null }
}

const WHO = ['applicantKind', 'person', 'organisation', 'accountNumber', 'phones', 'email'] as const

/** Earlier appeals of the same person, account, phone or e-mail, as soon as enough is typed to tell. */
export function useEarlierAppeals(form: UseFormReturn<CardForm>) {
  const { surname, name, organisation, accountNumber, phones, email } = cardOf(useSettledCard(form, WHO, 350))
  const input = {
    surname: surname.length >= 3 ? surname : '',
    name,
    organisation: organisation.length >= 3 ? organisation : '',
    accountNumber: accountNumber.length >= 5 ? accountNumber : '',
    phones: phones.filter((phone) => phone.replaceAll(/\D/g, '').length >= 6),
    email: isEmail(email) ? email : '',
  }
  const tellable = input.surname !== '' || input.organisation !== '' || input.accountNumber !== '' || input.phones.length > 0 || input.email !== ''
  const found = useQuery({ ...api.intake.earlier.queryOptions({ input }), enabled: tellable, placeholderData: keepPreviousData })
  return tellable ? (found.data ?? []) : []
}
