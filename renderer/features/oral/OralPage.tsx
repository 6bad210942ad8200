import PhoneIcon from '@mui/icons-material/PhoneInTalkOutlined'
import { Box, Button } from '@mui/material'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { OralKind } from '../../../domain/oral/record.ts'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { SplitView } from '../../components/SplitView.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CallbackList } from './CallbackList.tsx'
import { JournalPane } from './JournalPane.tsx'
import { OpenRecord } from './OpenRecord.tsx'
import { OpenVisit } from './OpenVisit.tsx'
import { NewTalk } from './NewTalk.tsx'
import { NewVisit } from './NewVisit.tsx'
import { type OralPlace, useOralPlace } from './useOralPlace.ts'
import { useOralDesk } from './useServiceNow.ts'

/** What is being typed: a new talk, which waits while another record is looked at, or a form that holds its place. */
type Unsaved = { readonly talk: OralKind } | 'form' | null

const talkOf = (unsaved: Unsaved): OralKind | null => (unsaved === null || unsaved === 'form' ? null : unsaved.talk)

/** The journal that is proposed for print; visits have none of their own. */
const BOOK_OF = { call: 'phone', reception: 'reception', book: 'comment_book', visits: 'reception' } as const

/** Calls, reception, the book of comments and home visits: what is promised by the minute, the journals, and the record being made. */
export function OralPage() {
  const place = useOralPlace()
  const records = useAccess()('record_call')
  const [unsaved, setUnsaved] = useState<Unsaved>(null)
  const { shown } = place
  const talk = talkOf(unsaved) ?? (shown.kind === 'new' ? shown.record : null)
  const waiting = talk !== null && shown.kind !== 'new'
  const begin = (record: OralKind) => place.show({ kind: 'new', record })
  const visit = () => place.show({ kind: 'new_visit', recordId: null, caseId: null })
  const back = () => talk !== null && begin(talk)
  // A talk that is being written down is not replaced by a stray letter.
  useHotkeys({ n: () => begin('call'), r: () => begin('reception'), b: () => begin('book'), v: visit }, records && unsaved === null)
  useHotkeys({ escape: back }, waiting)
  const onTalk = useCallback((record: OralKind, dirty: boolean) => setUnsaved((old) => (dirty ? (talkOf(old) === record ? old : { talk: record }) : talkOf(old) === record ? null : old)), [])
  // A talk that waits comes before a form opened beside it.
  const onForm = useCallback((dirty: boolean) => setUnsaved((old) => (talkOf(old) !== null ? old : dirty ? 'form' : null)), [])
  // At once: the page may be left in the same breath, and nothing is unsaved any more.
  const onEnded = useCallback(() => flushSync(() => setUnsaved(null)), [])
  return (
    <Page>
      <PageHeader title="Звонки и приём" actions={<><ExportButton first={BOOK_OF[place.tab]} />{records && (waiting ? <Button variant="contained" onClick={back}>Вернуться к записи <Kbd>Esc</Kbd></Button> : <NewButtons disabled={unsaved !== null} begin={begin} visit={visit} />)}</>} />
      <SplitView
        id="oral"
        initial={43}
        left={
          <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
            <CallbackList place={place} locked={unsaved === 'form'} />
            <JournalPane place={place} locked={unsaved === 'form'} />
          </Box>
        }
        right={<Right place={place} talk={talk} records={records} onTalk={onTalk} onForm={onForm} onEnded={onEnded} />}
      />
      <UnsavedGuard when={unsaved !== null}>Запись ещё не сохранена.</UnsavedGuard>
    </Page>
  )
}

function NewButtons({ disabled, begin, visit }: { readonly disabled: boolean; begin(record: OralKind): void; visit(): void }) {
  return (
    <>
      <Button variant="contained" disabled={disabled} onClick={() => begin('call')}>Звонок <Kbd>N</Kbd></Button>
      <Button disabled={disabled} onClick={() => begin('reception')}>Приём <Kbd style={{ opacity: 1 }}>R</Kbd></Button>
      <Button disabled={disabled} onClick={() => begin('book')}>Книга отзывов <Kbd style={{ opacity: 1 }}>B</Kbd></Button>
      <Button disabled={disabled} onClick={visit}>Выезд <Kbd style={{ opacity: 1 }}>V</Kbd></Button>
    </>
  )
}

interface RightProps {
  readonly place: OralPlace
  /** The talk being written; kept while another record is shown. */
  readonly talk: OralKind | null
  readonly records: boolean
  onTalk(record: OralKind, dirty: boolean): void
  onForm(dirty: boolean): void
  onEnded(): void
}

function Right({ place, talk, records, onTalk, onForm, onEnded }: RightProps) {
  const desk = useOralDesk()
  const { shown } = place
  if (shown.kind === 'nothing' && talk === null) return <Nothing records={records} />
  return (
    <Loadable query={desk} action="чтение настроек разговора" loading={<Panel fill><LoadingRows rows={8} /></Panel>}>
      {(loaded) => (
        <>
          {talk !== null && (
            <Box sx={{ display: shown.kind === 'new' ? 'contents' : 'none' }}>
              <NewTalk key={talk} kind={talk} active={shown.kind === 'new'} desk={loaded} toldAt={desk.dataUpdatedAt} place={place} onUnsaved={onTalk} onEnded={onEnded} />
            </Box>
          )}
          {shown.kind === 'record' && <OpenRecord key={`${shown.id}-${shown.edit}`} id={shown.id} edit={shown.edit} desk={loaded} toldAt={desk.dataUpdatedAt} place={place} onUnsaved={onForm} />}
          {shown.kind === 'new_visit' && <NewVisit recordId={shown.recordId} caseId={shown.caseId} desk={loaded} place={place} onUnsaved={onForm} />}
          {shown.kind === 'visit' && <OpenVisit key={shown.id} id={shown.id} desk={loaded} />}
        </>
      )}
    </Loadable>
  )
}

function Nothing({ records }: { readonly records: boolean }) {
  return (
    <Panel fill>
      <EmptyState icon={<PhoneIcon />} title={records ? 'Новая запись — одной клавишей' : 'Выберите запись'}>
        {records ? <>Звонок<Kbd>N</Kbd>, личный приём<Kbd>R</Kbd>, книга отзывов<Kbd>B</Kbd>, выезд на дом<Kbd>V</Kbd>. Прежние записи и обещанные звонки — слева.</> : 'Журналы и обещанные звонки — слева.'}
      </EmptyState>
    </Panel>
  )
}
