import { Alert, Box, Paper, Skeleton } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import { CASE_STATUS_LABELS, type Ground, GROUNDS } from '../../../domain/appeal.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'
import { WhyDue } from '../../components/card/WhyDue.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { PaperDialog } from '../../components/paper/PaperDialog.tsx'
import { usePapers } from '../../components/paper/usePapers.ts'
import { SplitView } from '../../components/SplitView.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { describeFailure } from '../../lib/failure.ts'
import { CardDetails } from './CardDetails.tsx'
import { CASE_FORMS, type CaseForm, mayOpen } from './caseActions.ts'
import { CaseClosed } from './CaseClosed.tsx'
import { CaseFormHost } from './CaseFormHost.tsx'
import { CaseHints } from './CaseHints.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import { CASE_TABS, type CaseTab, CaseTabs } from './CaseTabs.tsx'
import { DecisionNotes } from './DecisionNotes.tsx'
import { DutyNotes } from './DutyNotes.tsx'
import { ExecutionFacts } from './ExecutionFacts.tsx'
import { InterimLetters } from './InterimLetters.tsx'
import { useAttach } from './useAttach.ts'

/** One appeal: the card on the left, its sources, reply and history on the right. */
export function CasePage() {
  const { id } = useParams()
  const caseId = /^\d+$/.test(id ?? '') ? Number(id) : 0
  const found = useQuery({ ...api.cases.get.queryOptions({ input: { caseId } }), enabled: caseId > 0 })
  const failure = found.isError && found.data === undefined ? describeFailure(found.error, 'открытие обращения') : null
  const closed = failure !== null && (failure.code === 'FORBIDDEN' || failure.code === 'NOT_FOUND') ? failure : null
  return (
    <Page>
      {caseId === 0 && <CaseClosed forbidden={false} message="Найдите обращение по номеру или фамилии в поиске (Ctrl+K)." />}
      {closed !== null && <CaseClosed forbidden={closed.code === 'FORBIDDEN'} message={closed.message} />}
      {caseId > 0 && closed === null && (
        <Loadable query={found} loading={<CaseSkeleton />} action="открытие обращения">
          {(view) => <OpenCase key={view.id} view={view} />}
        </Loadable>
      )}
    </Page>
  )
}

function OpenCase({ view }: { readonly view: CaseView }) {
  const [params, setParams] = useSearchParams()
  const attach = useAttach(view.id)
  const [whyOpen, setWhyOpen] = useState(false)
  const whyId = useId()
  const asked = CASE_FORMS.find((form) => form === params.get('action'))
  const allowed = asked !== undefined && mayOpen(asked, view)
  // A form that was open when somebody else changed the case stays with what is typed in it; the service will answer.
  const [held, setHeld] = useState<CaseForm | null>(null)
  if (allowed && held !== asked) setHeld(asked)
  if (asked === undefined && held !== null) setHeld(null)
  const form = asked !== undefined && (allowed || held === asked) ? asked : null
  const usual: CaseTab = view.documents.some(({ letter }) => isAnswer(letter)) || view.status === 'for_signature' ? 'reply' : 'files'
  const tab = CASE_TABS.find((name) => name === params.get('tab')) ?? usual
  const put = (name: string, value: string | null) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const ground = GROUNDS.find((code) => code === params.get('ground')) ?? null
  const closeForm = () => setParams((old) => new URLSearchParams([...old].filter(([name]) => name !== 'action' && name !== 'ground')), { replace: true })
  const openForm = (next: CaseForm) => put('action', next)
  const propose = mayOpen('propose', view) ? (why: Ground) => setParams((old) => new URLSearchParams([...old].filter(([name]) => name !== 'action' && name !== 'ground').concat([['action', 'propose'], ['ground', why]])), { replace: true }) : null
  const papers = usePapers(view.id)
  const mayAttach = view.permissions.includes('attach')
  useHotkeys({ f2: () => mayOpen('correct', view) && openForm('correct'), ...(mayAttach ? { 'ctrl+o': attach.choose } : {}) })
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files]
    if (!mayAttach || files.length === 0) return
    event.preventDefault()
    put('tab', 'files')
    attach.add(files)
  }
  return (
    <Box onDrop={drop} onDragOver={(event) => mayAttach && event.preventDefault()} sx={{ display: 'contents' }}>
      <CaseHeader view={view} why={{ open: whyOpen, id: whyId, toggle: () => setWhyOpen((open) => !open) }} onForm={openForm} onReceipt={mayAttach ? papers.makeReceipt : null} />
      <FailureAlert error={papers.error} action="составление бумаги" />
      {papers.made !== null && <PaperDialog {...papers.made} onClose={papers.close} />}
      <input {...attach.input} type="file" multiple hidden aria-hidden tabIndex={-1} data-testid="attach-files" />
      <SplitView
        id="case"
        initial={46}
        left={
          form === 'correct' ? <CaseFormHost form={form} view={view} onClose={() => put('action', null)} /> : <Paper variant="outlined" component="section" aria-label="Карточка" tabIndex={0} sx={{ height: '100%', overflow: 'auto', px: 1.75, py: 1.5, display: 'flex', flexDirection: 'column', gap: 1.75 }}>
            {whyOpen && <WhyDue deadline={view.deadline} id={whyId} />}
            {form !== null && !allowed && <Alert severity="warning">Пока форма была открыта, обращение изменил другой сотрудник: состояние «{CASE_STATUS_LABELS[view.status]}». Введённое осталось; проверьте карточку ниже.</Alert>}
            {form !== null && <CaseFormHost key={`${form} ${ground ?? ''}`} form={form} view={view} ground={ground} onClose={closeForm} />}
            {view.urgent && <Alert severity="warning">Срочно: в обращении говорится об опасности или угрозе.</Alert>}
            {form !== 'propose' && <CaseHints view={view} onPropose={propose} />}
            <DutyNotes view={view} />
            <DecisionNotes view={view} />
            <CardDetails view={view} />
            <InterimLetters view={view} />
            <ExecutionFacts view={view} />
            <TermLine view={view} />
          </Paper>
        }
        right={<CaseTabs view={view} tab={tab} onTab={(next) => put('tab', next === usual ? null : next)} attach={mayAttach ? attach : null} papers={mayAttach ? papers : null} onIllegible={propose === null ? null : () => propose('illegible')} onLink={mayOpen('link', view) ? () => openForm('link') : null} />}
      />
    </Box>
  )
}

function TermLine({ view }: { readonly view: CaseView }) {
  const { ruleCode, legalDue, controlDue } = view.deadline
  return (
    <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
      Срок по правилу {ruleCode}: по закону до {formatDate(legalDue)}{controlDue !== legalDue && `, контрольный ${formatDate(controlDue)}`}.
    </Box>
  )
}

function CaseSkeleton() {
  return (
    <>
      <PageHeader title="Обращение" />
      <Box role="status" aria-label="Загрузка" sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '46fr 54fr', gap: 1.5 }}>
        <Skeleton variant="rounded" height="100%" />
        <Skeleton variant="rounded" height="100%" />
      </Box>
    </>
  )
}
