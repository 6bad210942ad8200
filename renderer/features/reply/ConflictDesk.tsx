import { useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { formatTime } from '../../lib/format.ts'
import { useUser } from '../../lib/session.ts'
import { compareTexts, sideOf } from './compare.ts'
import { wordingOf } from './letter-text.ts'
import { ReplyHeader } from './ReplyHeader.tsx'
import { Runs } from './Runs.tsx'
import type { Draft } from './useDraft.ts'

interface Props {
  readonly view: CaseView
  readonly draft: Draft
  readonly theirs: ReplyView
}

/** Two people wrote at once: both wordings side by side; whichever is taken, the other stays among the versions. */
export function ConflictDesk({ view, draft, theirs }: Props) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const user = useUser()
  const who = theirs.savedBy === user.shortName ? 'изменили вы сами в другом окне' : `изменил(а) ${theirs.savedBy}`
  const mine = wordingOf(draft.now.text)
  const runs = compareTexts(wordingOf(theirs.text), mine)

  const keepMine = async () => {
    setBusy(true)
    if (await draft.keeper.keepMine()) toast({ text: 'Письмом стал ваш текст. Другой отложен: он во вкладке «Версии».' })
    else setBusy(false)
  }
  const takeTheirs = () => {
    draft.keeper.takeTheirs()
    toast({ text: 'Письмом стал сохранённый текст. Ваш отложен: он во вкладке «Версии».' })
  }
  const copy = () => navigator.clipboard.writeText(mine).then(() => toast({ text: 'Ваш текст скопирован' }), setFailure)

  return (
    <Page>
      <ReplyHeader view={view} />
      <Alert severity="warning">
        Пока вы писали, письмо {who} (в {formatTime(theirs.savedAt)}). Ничего не потеряно: выберите, какой текст станет письмом, другой останется во вкладке «Версии».
      </Alert>
      <FailureAlert error={failure} action="копирование" onClose={() => setFailure(null)} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Panel title="Ваш текст" aside="подчёркнуто то, чего нет в сохранённом" fill>
          <Runs runs={sideOf(runs, 'after')} label="Ваш текст целиком" />
        </Panel>
        <Panel title="Сохранённый текст" aside="подчёркнуто то, чего нет в вашем" fill>
          <Runs runs={sideOf(runs, 'before')} label="Сохранённый текст целиком" />
        </Panel>
      </Box>
      <Stack direction="row" spacing={1}>
        <Button variant="contained" autoFocus disabled={busy} onClick={() => void keepMine()}>Оставить мой текст</Button>
        <Button disabled={busy} onClick={takeTheirs}>Взять сохранённый</Button>
        <Button color="inherit" onClick={() => void copy()}>Скопировать мой текст</Button>
      </Stack>
    </Page>
  )
}
