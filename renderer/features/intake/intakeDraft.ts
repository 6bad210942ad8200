import type { FileView, MessageView } from '../../../contract/files.ts'
import type { IntakeDraft } from '../../../contract/intake.ts'
import type { OralOrigin } from '../../../contract/oral.ts'
import type { IsoDate, IsoInstant } from '../../../domain/calendar-date.ts'
import type { LinkKind } from '../../../domain/appeal.ts'
import type { Concern } from '../../../domain/dictionary.ts'
import { type CardForm, draftCardOf, emptyCard, formOf } from '../../components/card/cardForm.ts'
import { EMPTY_RESOLUTION, type ResolutionForm, resolutionOf } from '../../components/card/ResolutionFields.tsx'

export interface EarlierLink {
  readonly otherId: number
  readonly number: string
  readonly kind: LinkKind
}

/** Everything of a card being filled that is not a field of the card. */
export interface DeskState {
  readonly files: readonly FileView[]
  readonly message: MessageView | null
  readonly deliveryId: number | null
  readonly resolution: ResolutionForm
  /** Rule taken by the clerk instead of the proposed one, and why. */
  readonly ruleCode: string | null
  readonly ruleReason: string
  readonly links: readonly EarlierLink[]
  /** The talk or entry of the book that the card is opened from. */
  readonly oral: OralOrigin | null
  /** Earlier appeals that the clerk found to be of others. */
  readonly different: readonly number[]
  /** Insults or threats that the clerk found to be none. */
  readonly denied: readonly Concern[]
  /** One intention to register: repeated after a crash it never makes a second card. */
  readonly requestId: string
}

export interface IntakeStart {
  readonly card: CardForm
  readonly desk: DeskState
  readonly savedAt: IsoInstant | null
}

export interface LoadedDraft {
  readonly draft: IntakeDraft
  readonly files: readonly FileView[]
  readonly message: MessageView | null
  readonly savedAt: IsoInstant
}

export function emptyDesk(): DeskState {
  return { files: [], message: null, deliveryId: null, resolution: EMPTY_RESOLUTION, ruleCode: null, ruleReason: '', links: [], different: [], denied: [], oral: null, requestId: crypto.randomUUID() }
}

/** A new card; letters of one delivery usually share the channel and the type of the one before. */
export function freshStart(today: IsoDate, before: Pick<CardForm, 'channel' | 'type' | 'replyChannel'> | null = null): IntakeStart {
  return { card: { ...emptyCard(today), ...(before === null ? {} : before) }, desk: emptyDesk(), savedAt: null }
}

export function startOf({ draft, files, message, savedAt }: LoadedDraft): IntakeStart {
  return {
    card: formOf(draft.card),
    desk: { ...emptyDesk(), files, message, deliveryId: draft.deliveryId, resolution: draft.resolution ?? EMPTY_RESOLUTION, ruleCode: draft.ruleCode, ruleReason: draft.ruleReason, links: draft.links, different: draft.different ?? [], denied: draft.denied ?? [], oral: draft.oral ?? null, requestId: draft.requestId },
    savedAt,
  }
}

export function draftOf(card: CardForm, desk: DeskState, today: IsoDate): IntakeDraft {
  return {
    card: draftCardOf(card, today),
    ruleCode: desk.ruleCode,
    ruleReason: desk.ruleReason,
    links: [...desk.links],
    different: [...desk.different],
    denied: [...desk.denied],
    resolution: resolutionOf(desk.resolution),
    fileIds: desk.files.map((file) => file.id),
    deliveryId: desk.deliveryId,
    ...(desk.oral === null ? {} : { oral: desk.oral }),
    requestId: desk.requestId,
  }
}

/** Nothing a person would miss: no words typed, no sources. */
export function isBlank(card: CardForm, desk: DeskState): boolean {
  const { channel, type, receivedOn, applicantKind, replyChannel, recurrence, ...typed } = card
  const words = Object.values(typed).some((value) => (typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : typeof value === 'boolean' ? value : value !== null))
  return !words && desk.files.length === 0 && desk.deliveryId === null && desk.oral === null && desk.resolution.executorId === null
}
