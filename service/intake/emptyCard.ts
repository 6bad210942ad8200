import type { Card } from '../../contract/card.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'

/** A card with nothing on it yet. */
export function emptyCard(receivedOn: IsoDate): Card {
  return {
    channel: 'post', type: 'application', receivedOn, applicantKind: 'individual', surname: '', name: '', patronymic: '', organisation: '', signatory: '', address: '',
    postalIndex: '', phones: [], email: '', accountNumber: '', contractNumber: '', inn: '', ogrn: '', specialConditions: false, representative: '', representativeBasis: '',
    collectiveCount: null, contactPerson: '', summary: '', fullText: '', topics: [], recurrence: 'first', authorNumber: '', authorDate: null, forwardingBody: '',
    forwardingNumber: '', forwardingDate: null, forwardingDue: null, objectAddress: '', meterNumber: '', postalId: '', office: '', sheets: null, attachmentSheets: null,
    bookNumber: '', bookPage: '', replyChannel: 'post', replyAddress: '', aboutUserId: null,
  }
}
