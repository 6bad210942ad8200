import DoneIcon from '@mui/icons-material/MarkEmailReadOutlined'
import { Box, Button, Tab, Tabs } from '@mui/material'
import { useRef, useState } from 'react'
import { MAIL_TABS, type MailTab } from '../../../contract/mail.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { DropOverlay } from '../../components/incoming/DropOverlay.tsx'
import { isMessage } from '../../components/incoming/incomingFiles.ts'
import { MailBatch } from '../../components/incoming/MailBatch.tsx'
import { useIncoming } from '../../components/incoming/useIncoming.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { MailboxLine } from './MailboxLine.tsx'
import { MailDesk } from './MailDesk.tsx'
import { MailList } from './MailList.tsx'
import { EMPTY, TAB_LABELS } from './tabs.ts'
import { keyOf, useTray } from './useTray.ts'

const KEY = { opacity: 1 }

/** The tray: what came by mail and waits for a person to say what it is. */
export function MailPage() {
  const tray = useTray()
  const tell = useToast()
  const [batch, setBatch] = useState<readonly File[] | null>(null)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const lastUndo = useRef<(() => void) | null>(null)
  const take = (chosen: readonly File[]) => {
    const messages = chosen.filter(isMessage)
    if (messages.length > 0) setBatch(messages)
    else tell({ text: 'Среди выбранных файлов нет писем .eml и .msg. Сканы и документы принимают на странице «Регистрация».' })
  }
  const incoming = useIncoming(take, () => undefined)
  const undoLast = () => {
    lastUndo.current?.()
    lastUndo.current = null
  }
  useHotkeys({ 'ctrl+o': () => files.current?.click(), ...Object.fromEntries(MAIL_TABS.map((tab, index) => [String(index + 1), () => tray.setTab(tab)])) }, batch === null)
  useHotkeys({ u: undoLast }, batch === null && (tray.tab === 'waiting' || tray.tab === 'unread'))
  if (batch !== null) return <Page><MailBatch files={batch} mode="take" backLabel="К входящей почте" onClose={() => setBatch(null)} /></Page>
  return (
    <Page>
      <Box {...incoming.handlers} sx={{ display: 'contents' }}>
        <PageHeader
          title="Входящая почта"
          aside={<MailboxLine />}
          actions={
            <>
              <Button size="small" onClick={() => folder.current?.click()}>Папка писем…</Button>
              <Button size="small" onClick={() => files.current?.click()}>Файлы писем… <Kbd style={KEY}>Ctrl O</Kbd></Button>
            </>
          }
        />
        <input ref={files} type="file" multiple hidden aria-hidden tabIndex={-1} accept=".eml,.msg" data-testid="choose-mail" onChange={(event) => { take([...(event.target.files ?? [])]); event.target.value = '' }} />
        <input ref={(node) => { folder.current = node; node?.setAttribute('webkitdirectory', '') }} type="file" multiple hidden aria-hidden tabIndex={-1} data-testid="choose-mail-folder" onChange={(event) => { take([...(event.target.files ?? [])]); event.target.value = '' }} />
        <Loadable query={tray.query} action="чтение входящей почты" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
          {({ counts }) => (
            <>
              <Tabs value={tray.tab} onChange={(_, next: MailTab) => tray.setTab(next)} aria-label="Разделы почты" sx={{ minHeight: 34, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
                {MAIL_TABS.map((tab, index) => <Tab key={tab} value={tab} title={`Клавиша ${index + 1}`} label={label(tab, counts)} sx={{ minHeight: 34, py: 0 }} />)}
                {tray.items.length > 1 && <Box sx={{ ml: 'auto', alignSelf: 'center', color: 'text.secondary' }}>{tray.index + 1} из {tray.total} · листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>}
              </Tabs>
              {tray.current === null ? (
                <Panel fill><EmptyState icon={<DoneIcon />} title={EMPTY[tray.tab].title}>{EMPTY[tray.tab].text}</EmptyState></Panel>
              ) : (
                <Box sx={{ display: 'grid', gridTemplateColumns: '258px minmax(0, 1fr) minmax(320px, 30%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
                  <MailList tray={tray} />
                  <MailDesk key={keyOf(tray.current)} id={tray.current.id} onLeave={() => tray.current !== null && tray.leave(keyOf(tray.current))} onUndoable={(undo) => { lastUndo.current = undo }} />
                </Box>
              )}
            </>
          )}
        </Loadable>
        <DropOverlay shown={incoming.hovering} />
      </Box>
    </Page>
  )
}

function label(tab: MailTab, counts: { readonly waiting: number; readonly unread: number; readonly set_aside: number }): string {
  const n = tab === 'done' ? 0 : counts[tab]
  return n === 0 ? TAB_LABELS[tab] : `${TAB_LABELS[tab]} · ${n}`
}
