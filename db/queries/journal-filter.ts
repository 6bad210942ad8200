import { type AppealForm, type AppealType, type ApplicantKind, type CaseResult, type CaseStatus, type Channel, type Ground, type Justification, OPEN_STATUSES, type Recurrence, type ReplyChannel } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { SearchScope } from '../search/scope.ts'
import type { ResolvedQuery } from '../search/search.ts'
import type { TextField } from './journal-texts.ts'

/** Of several values any will do; an empty list is a condition that nothing meets. */
export interface ListConditions {
  readonly statuses?: readonly CaseStatus[] | undefined
  readonly channels?: readonly Channel[] | undefined
  readonly types?: readonly AppealType[] | undefined
  readonly applicantKinds?: readonly ApplicantKind[] | undefined
  readonly recurrences?: readonly Recurrence[] | undefined
  readonly forms?: readonly AppealForm[] | undefined
  readonly results?: readonly CaseResult[] | undefined
  readonly justified?: readonly Justification[] | undefined
  readonly executorIds?: readonly number[] | undefined
  readonly registrarIds?: readonly number[] | undefined
  readonly signerIds?: readonly number[] | undefined
  readonly ruleCodes?: readonly string[] | undefined
  readonly replyChannels?: readonly ReplyChannel[] | undefined
  readonly dispatchChannels?: readonly ReplyChannel[] | undefined
}

/** Found in tables beside the card. */
export interface RelatedConditions {
  /** A topic with all beneath it: `04` finds `04.02`. */
  readonly topics?: readonly string[] | undefined
  readonly withoutTopic?: boolean | undefined
  readonly coExecutorIds?: readonly number[] | undefined
  /** Units of the executor. */
  readonly unitIds?: readonly number[] | undefined
  /** Of a decision in force. */
  readonly grounds?: readonly Ground[] | undefined
  readonly extended?: boolean | undefined
  /** A request to extend the term waits for its decision. */
  readonly extensionAsked?: true | undefined
  readonly withFiles?: boolean | undefined
}

/** What a person typed about one text of the card. */
export type TextConditions = { readonly [K in TextField]?: string | undefined }

/** Days past the date of the law, 1 and more. For those in work the same is said by dates, which the caller computes. */
export interface Lateness {
  readonly from: number
  readonly to?: number | undefined
  /** The date of the law is this or earlier. */
  readonly overdueSince: IsoDate
  /** The date of the law is this or later. */
  readonly overdueNotBefore?: IsoDate | undefined
}

/** Of which cases a person sees the personal data: those of these people (all without them) that are no complaint about the person. */
export interface SeenInFull {
  readonly involving?: readonly number[] | undefined
  readonly notAbout: number
}

/** Every condition present must hold. Those about dates due, but for the plain ranges, imply that the clock still runs. */
export interface JournalFilter extends ListConditions, RelatedConditions, TextConditions {
  /** In work (true) or done with (false). */
  readonly open?: boolean | undefined
  readonly executorId?: number | undefined
  readonly unassigned?: boolean | undefined
  /** Both ends of dates are included. Plan dates: `control_due`. */
  readonly dueFrom?: IsoDate | undefined
  readonly dueTo?: IsoDate | undefined
  /** The law's date has passed by this day. */
  readonly overdueOn?: IsoDate | undefined
  /** The law's date has not passed by this day. */
  readonly notOverdueOn?: IsoDate | undefined
  /** The plan date or the law's date, whichever is earlier, comes by this day. */
  readonly plannedTo?: IsoDate | undefined
  /** This very day is the plan date or the law's date. */
  readonly fallsOn?: IsoDate | undefined
  readonly late?: Lateness | undefined
  /** Done with by the date of the law. */
  readonly inTime?: true | undefined
  readonly urgent?: boolean | undefined
  readonly anonymous?: boolean | undefined
  readonly specialConditions?: boolean | undefined
  readonly collective?: boolean | undefined
  readonly withoutReply?: boolean | undefined
  readonly annulled?: boolean | undefined
  /** Registered by this day and not closed by its end. */
  readonly openOn?: IsoDate | undefined
  readonly registeredFrom?: IsoDate | undefined
  readonly registeredTo?: IsoDate | undefined
  readonly receivedFrom?: IsoDate | undefined
  readonly receivedTo?: IsoDate | undefined
  readonly authorDateFrom?: IsoDate | undefined
  readonly authorDateTo?: IsoDate | undefined
  readonly legalDueFrom?: IsoDate | undefined
  readonly legalDueTo?: IsoDate | undefined
  readonly controlDueFrom?: IsoDate | undefined
  readonly controlDueTo?: IsoDate | undefined
  readonly dispatchedFrom?: IsoDate | undefined
  readonly dispatchedTo?: IsoDate | undefined
  readonly closedFrom?: IsoDate | undefined
  readonly closedTo?: IsoDate | undefined
  /** What a person typed into the search box. */
  readonly query?: string | undefined
  /** Whose words `query` may search; without it nothing is found by words. */
  readonly scope?: SearchScope | undefined
  readonly ids?: readonly number[] | undefined
  readonly exceptIds?: readonly number[] | undefined
  /** Only cases in which one of these people is the executor or a co-executor: what a specialist may see. */
  readonly involving?: readonly number[] | undefined
  /** Without complaints about this person. */
  readonly notAbout?: number | undefined
  /** Only these cases. */
  readonly inFull?: SeenInFull | undefined
  /** Only the cases outside of these. */
  readonly outside?: SeenInFull | undefined
  /** A named set that the rest narrows. */
  readonly within?: JournalFilter | undefined
  /** Cards that may hold the texts asked for; `journalPage` finds them out by the full-text table. */
  readonly among?: ResolvedQuery | undefined
}

/** Whether the conditions leave only cases in work, of which there are few. */
export function isInWork({ open, statuses, dueFrom, dueTo, overdueOn, notOverdueOn, plannedTo, fallsOn, within }: JournalFilter): boolean {
  const due = dueFrom ?? dueTo ?? overdueOn ?? notOverdueOn ?? plannedTo ?? fallsOn
  return open === true || due !== undefined || (statuses?.every((status) => OPEN_STATUSES.includes(status)) ?? false) || (within !== undefined && isInWork(within))
}
