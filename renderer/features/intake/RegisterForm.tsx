import { Box, Button } from '@mui/material'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { OpenedMail } from '../../../contract/mail.ts'
import type { Registered } from '../../../contract/intake.ts'
import { MORE_FIELDS } from '../../components/card/MoreFields.tsx'
import type { CardFieldName, CardForm } from '../../components/card/cardForm.ts'
import { SuggestionsProvider } from '../../components/card/suggestions.tsx'
import { useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SplitView } from '../../components/SplitView.tsx'
import { Highlight } from '../../components/viewer/highlight.tsx'
import { sourcesOf } from '../../components/viewer/sources.ts'
import { useToday } from '../../lib/session.ts'
import { client } from '../../lib/client.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CardPane } from './CardPane.tsx'
import { ConcernNotes } from './ConcernNotes.tsx'
import { ClearCardButton } from './ClearCardButton.tsx'
import { DraftMark } from './DraftMark.tsx'
import { DropOverlay } from '../../components/incoming/DropOverlay.tsx'
import type { EarlierLink, IntakeStart } from './intakeDraft.ts'
import { isMessage } from '../../components/incoming/incomingFiles.ts'
import { MailNotice } from './MailNotice.tsx'
import { OralNotice } from './OralNotice.tsx'
import { RegisteredPanel } from './RegisteredPanel.tsx'
import { RegisterFooter } from './RegisterFooter.tsx'
import { ScanTray } from './ScanTray.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useIncoming } from '../../components/incoming/useIncoming.ts'
import { useCardSuggestions, useEarlierAppeals, useIntakePreview } from './useIntakePreview.ts'
import { useOneMail } from './useOneMail.ts'
import { useRegister } from './useRegister.ts'
import { useRegisterDesk } from './useRegisterDesk.ts'
import { useRegisterKey } from './useRegisterKey.ts'
import { useScans } from './useScans.ts'
import type { SuggestionMarks } from './useSuggestionMarks.ts'
import { useUploads } from './useUploads.ts'

interface Props {
  readonly start: IntakeStart
  /** A message of the tray that fills the card as it opens. */
  readonly mail?: { readonly opened: OpenedMail; readonly repeats: EarlierLink | null } | null
  /** Called in place of showing the number: the next message comes. */
  onRegistered?(done: Registered): void
  /** Begins the next card; what was chosen on this one may stay. */
  onAnother(before: Pick<CardForm, 'channel' | 'type' | 'replyChannel'>): void
  onCleared(): void
  /** Several messages are not one card. */
  onMailBatch(files: readonly File[]): void
  /** A message of the list that needs a card filled by hand. */
  readonly handed: File | null
  onHandedTaken(): void
}

function NextNumber({ number }: { readonly number: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      Следующий номер: <Box component="strong" sx={{ color: 'text.primary', fontVariantNumeric: 'tabular-nums' }}>{number}</Box>
    </Box>
  )
}

function enteredWords({ entered, markOf, offerOf }: SuggestionMarks): string {
  return entered === null ? '' : (markOf(entered) ?? offerOf(entered))?.words ?? ''
}

/** F6 goes between the source and the card. */
function otherSide(): void {
  const inCard = document.activeElement?.closest('[data-side="card"]') !== null
  document.querySelector<HTMLElement>(inCard ? '[data-side="source"] [tabindex="0"], [data-side="source"] button' : '[data-side="card"] input')?.focus()
}

/** Source on the left, card on the right. */
export function RegisterForm({ start, mail: given = null, onRegistered, onAnother, onCleared, onMailBatch, handed, onHandedTaken }: Props) {
  const today = useToday()
  const navigate = useNavigate()
  const lists = useIntakeLists()
  const hub = useRegisterDesk(start, today)
  const { form, desk } = hub
  const [done, setDone] = useState<Registered | null>(null)
  const [moreOpen, setMoreOpen] = useState(false)
  const [wanted, setWanted] = useState<string | null>(null)
  const [scansOpen, setScansOpen] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const proposing = useRef(false)

  const { setFocus } = form
  const reveal = useCallback(
    (name: CardFieldName) => {
      if (MORE_FIELDS.includes(name)) setMoreOpen(true)
      window.setTimeout(() => setFocus(name), 30)
    },
    [setFocus],
  )
  const { submit, refusal, failure, pending } = useRegister(hub, today, reveal, (made) => (onRegistered === undefined || proposing.current ? setDone(made) : onRegistered(made)))
  const { preview, nextNumber } = useIntakePreview(form, desk.ruleCode, desk.oral?.promisedOn ?? null)
  const earlier = useEarlierAppeals(form, desk.different)
  const concerns = useCardSuggestions(hub, lists.data)

  const uploads = useUploads(lists.data?.maxFileBytes ?? null, (file) => {
    hub.addFile(file)
    setWanted(`file-${file.id}`)
  })
  const scans = useScans((files) => {
    for (const file of files) hub.addFile(file)
    if (files[0] !== undefined) setWanted(`file-${files[0].id}`)
    setScansOpen(false)
    form.setFocus('person')
  })
  const mail = useOneMail(hub, (deliveryId) => setWanted(`message-${deliveryId}`))
  const takeFiles = useCallback(
    (files: readonly File[]) => {
      const messages = files.filter(isMessage)
      const [only] = messages
      if (messages.length > 1 || (only !== undefined && desk.deliveryId !== null)) onMailBatch(messages)
      else if (only !== undefined) mail.take(only)
      uploads.add(files.filter((file) => !isMessage(file)))
    },
    [desk.deliveryId, onMailBatch, mail, uploads],
  )
  const incoming = useIncoming(done === null ? takeFiles : () => undefined, done === null ? hub.takeText : () => undefined)

  useEffect(() => {
    if (handed === null) return
    mail.take(handed)
    onHandedTaken()
  }, [handed, mail, onHandedTaken])

  const leaveOut = (fileId: number) => {
    hub.removeFile(fileId)
    // A scan goes back to its list; a file that was attached already stays with its case.
    client.files.discard({ id: fileId }).catch(() => undefined)
  }
  const { takeMail, link } = hub
  const filled = useRef(false)
  useEffect(() => {
    // Once, as the card opens: what is typed afterwards stays.
    if (given === null || filled.current) return
    filled.current = true
    const { opened, repeats } = given
    takeMail(opened.id, opened.message, opened.card, opened.files)
    if (repeats !== null) link(repeats)
  }, [given, takeMail, link])

  const choose = () => chooser.current?.click()
  const propose = async (ground = '') => {
    // The case is opened next, not the next message of the tray.
    proposing.current = true
    const registered = await submit()
    proposing.current = false
    if (registered !== null) void navigate(`/cases/${registered.id}?action=propose${ground}`)
  }
  useRegisterKey(() => void submit(), done === null)
  useHotkeys({ 'ctrl+o': choose, f4: () => setMoreOpen((open) => !open), f6: () => otherSide(), f7: () => document.querySelector<HTMLElement>('[data-earlier][tabindex="0"]')?.focus(), f8: () => setScansOpen((open) => !open), f9: () => hub.marks.entered !== null && hub.marks.take(hub.marks.entered), 'alt+enter': hub.marks.takeAll }, done === null)

  const fullText = useDebounced(useWatch({ control: form.control, name: 'fullText' }), 350)
  const sources = useMemo(() => sourcesOf(desk.message === null ? [] : [desk.message], desk.files, fullText), [desk.message, desk.files, fullText])
  const executor = lists.data?.executors.find((person) => person.id === desk.resolution.executorId)?.shortName ?? null
  return (
    <Box {...incoming.handlers} sx={{ display: 'contents' }}>
      <PageHeader title={done === null ? 'Новое обращение' : 'Обращение зарегистрировано'} aside={done === null && <DraftMark state={hub.keeper.state} />} actions={done === null && <>{onRegistered !== undefined && <Button size="small" variant="text" onClick={() => void navigate('/mail')}>К входящей почте</Button>}{hub.keeper.state.kind !== 'none' && <ClearCardButton hub={hub} onCleared={onCleared} />}{nextNumber !== null && <NextNumber number={nextNumber} />}</>} />
      <input ref={chooser} type="file" multiple hidden aria-hidden tabIndex={-1} data-testid="choose-files" onChange={(event) => { takeFiles([...(event.target.files ?? [])]); event.target.value = '' }} />
      <SplitView
        id="register"
        initial={54}
        left={
          <Highlight words={enteredWords(hub.marks)}>
            <SourcePane
              sources={sources} wanted={wanted} uploads={uploads.uploads} frozen={done !== null} onChoose={choose} onRetry={uploads.retry} onDismiss={uploads.dismiss} onRemove={leaveOut}
              scans={done === null && <ScanTray scans={scans} open={scansOpen} toggle={() => setScansOpen((open) => !open)} />}
              onIllegible={done === null ? () => void propose('&ground=illegible') : null}
              notice={<><OralNotice oral={desk.oral} /><MailNotice state={mail.state} onClose={mail.dismiss} /></>}
            />
          </Highlight>
        }
        right={
          done !== null ? (
            <RegisteredPanel done={done} executor={executor} files={desk.files} onAnother={() => onAnother(form.getValues())} />
          ) : (
            <FormProvider {...form}>
              <SuggestionsProvider value={hub.marks}>
                <CardPane
                  hub={hub} today={today} lists={lists.data} preview={preview} earlier={earlier} refusal={refusal}
                  more={{ open: moreOpen, toggle: () => setMoreOpen((open) => !open) }}
                  concerns={<ConcernNotes concerns={concerns} onPropose={(ground) => void propose(`&ground=${ground}`)} onDeny={hub.deny} />}
                  footer={<RegisterFooter failure={failure} pending={pending} today={today} warnings={preview?.warnings ?? []} onRegister={() => void submit()} onPropose={() => void propose()} />}
                />
              </SuggestionsProvider>
            </FormProvider>
          )
        }
      />
      <DropOverlay shown={incoming.hovering && done === null} />
    </Box>
  )
}
