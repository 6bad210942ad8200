import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ORGANISATION_KINDS } from '../../../domain/appeal.ts'
import { type IsoDate, isIsoDate } from '../../../domain/calendar-date.ts'
import { isEmail, replyAddressOf } from '../../../domain/contact.ts'
import { type CardForm, cardOf } from '../../components/card/cardForm.ts'
import { type IntakeLists, namesOf } from '../../components/card/useIntakeLists.ts'
import { api } from '../../lib/client.ts'
import type { RegisterDesk } from './useRegisterDesk.ts'
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

const WHO = ['applicantKind', 'person', 'organisation', 'accountNumber', 'phones', 'email', 'address', 'fullText'] as const
/** So many letters of an address and of a letter tell something. */
const LEAST_ADDRESS = 8
const LEAST_TEXT = 60

/** Earlier appeals of the same person, account, address, phone, e-mail or of like words, as soon as enough is typed to tell. */
export function useEarlierAppeals(form: UseFormReturn<CardForm>, different: readonly number[]) {
  const { surname, name, patronymic, organisation, accountNumber, phones, email, address, fullText } = cardOf(useSettledCard(form, WHO, 350))
  const input = {
    surname: surname.length >= 3 ? surname : '',
    name,
    patronymic,
    organisation: organisation.length >= 3 ? organisation : '',
    accountNumber: accountNumber.length >= 5 ? accountNumber : '',
    phones: phones.filter((phone) => phone.replaceAll(/\D/g, '').length >= 6),
    email: isEmail(email) ? email : '',
    address: address.length >= LEAST_ADDRESS ? address : '',
    text: fullText.length >= LEAST_TEXT ? fullText : '',
    different: [...different],
  }
  const tellable = [input.surname, input.organisation, input.accountNumber, input.email, input.address, input.text].some((part) => part !== '') || input.phones.length > 0
  const found = useQuery({ ...api.intake.earlier.queryOptions({ input }), enabled: tellable, placeholderData: keepPreviousData })
  return tellable ? (found.data ?? []).filter(({ id }) => !different.includes(id)) : []
}

const SPEAKING = ['fullText'] as const

/** What the sources on the desk say of the card: fills and offers come back through the marks. */
export function useCardSuggestions({ form, desk, marks }: Pick<RegisterDesk, 'form' | 'desk' | 'marks'>, lists: IntakeLists | undefined) {
  const { fullText: text } = useSettledCard(form, SPEAKING, 350)
  const fileIds = desk.files.filter(({ kind }) => kind === 'scan').map(({ id }) => id)
  const speaking = desk.deliveryId !== null || text.trim() !== '' || fileIds.length > 0
  const asked = useQuery({ ...api.intake.suggest.queryOptions({ input: { deliveryId: desk.deliveryId, text, fileIds } }), enabled: speaking, staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData })
  const fields = asked.data?.fields
  const { receive } = marks
  // Before the page is painted: what is seen beside the fields can be taken by the very next key.
  useLayoutEffect(() => {
    if (fields !== undefined) receive(fields, (code) => namesOf(lists).topic(code))
  }, [fields, lists, receive])
  return (speaking ? (asked.data?.concerns ?? []) : []).filter(({ kind }) => !desk.denied.includes(kind))
}
