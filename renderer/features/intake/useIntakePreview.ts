import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { ORGANISATION_KINDS } from '../../../domain/appeal.ts'
import { isIsoDate } from '../../../domain/calendar-date.ts'
import { isEmail } from '../../../domain/contact.ts'
import { type CardForm, cardOf } from '../../components/card/cardForm.ts'
import { api } from '../../lib/client.ts'
import { useDebounced } from '../../lib/use-debounced.ts'

const PREVIEW = ['channel', 'type', 'applicantKind', 'topics', 'receivedOn', 'person', 'organisation', 'authorDate', 'forwardingDue'] as const

/** Next number, rules and the due date of the card as it stands now. */
export function useIntakePreview(control: Control<CardForm>, getValues: () => CardForm, ruleCode: string | null) {
  const watched = useWatch({ control, name: PREVIEW })
  const key = useDebounced(JSON.stringify(watched), 200)
  const input = useMemo(() => {
    const { channel, type, applicantKind, topics, receivedOn, surname, organisation, authorDate, forwardingDue } = cardOf(getValues())
    return { channel, type, applicantKind, topics, receivedOn, surname, organisation, authorDate, forwardingDue, ruleCode }
    // The key stands for the values that matter.
  }, [key, ruleCode, getValues])
  return useQuery({ ...api.intake.preview.queryOptions({ input }), enabled: isIsoDate(input.receivedOn), placeholderData: keepPreviousData })
}

const WHO = ['applicantKind', 'person', 'organisation', 'accountNumber', 'phones', 'email'] as const

/** Earlier appeals of the same person, account, phone or e-mail, as soon as enough is typed to tell. */
export function useEarlierAppeals(control: Control<CardForm>, getValues: () => CardForm) {
  const watched = useWatch({ control, name: WHO })
  const key = useDebounced(JSON.stringify(watched), 350)
  const input = useMemo(() => {
    const { surname, name, organisation, accountNumber, phones, email } = cardOf(getValues())
    return {
      surname: surname.length >= 3 ? surname : '',
      name,
      organisation: organisation.length >= 3 ? organisation : '',
      accountNumber: accountNumber.length >= 5 ? accountNumber : '',
      phones: phones.filter((phone) => phone.replaceAll(/\D/g, '').length >= 6),
      email: isEmail(email) ? email : '',
    }
  }, [key, getValues])
  const tellable = input.surname !== '' || input.organisation !== '' || input.accountNumber !== '' || input.phones.length > 0 || input.email !== ''
  const found = useQuery({ ...api.intake.earlier.queryOptions({ input }), enabled: tellable, placeholderData: keepPreviousData })
  return tellable ? (found.data ?? []) : []
}

/** Whether it is known who writes: until then the number has no letter. */
export function useNamed(control: Control<CardForm>): boolean {
  const [kind, person, organisation] = useWatch({ control, name: ['applicantKind', 'person', 'organisation'] })
  return kind === 'anonymous' || (ORGANISATION_KINDS.includes(kind) ? organisation : person).trim() !== ''
}
