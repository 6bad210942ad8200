import { useRef, useState } from 'react'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { count, countAppeals, formatNumber } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { EMPTY_RESOLUTION, ExecutorField, type ResolutionForm } from '../card/ResolutionFields.tsx'
import { useIntakeLists } from '../card/useIntakeLists.ts'
import { FailureAlert } from '../FailureAlert.tsx'
import { Kbd } from '../Kbd.tsx'
import { Panel } from '../Panel.tsx'
import { HandOverOutcome } from './HandOverOutcome.tsx'
import { FairChoice } from './FairChoice.tsx'
import { type ChosenCases, useHandOver, wayBack } from './useHandOver.ts'

interface Props {
  readonly chosen: ChosenCases
  /** How many are chosen. */
  readonly total: number
  /** Executors of the chosen cases: not offered for what is theirs already. */
  readonly present: readonly number[]
  /** Takes the marks off: the work is done, or the person changed the mind. */
  readonly onClose: () => void
}

/** One executor and one resolution for several cases; each is done or refused by itself, and what was done can be taken back. */
export function HandOverPanel({ chosen, total, present, onClose }: Props) {
  const lists = useIntakeLists()
  const { work, outcome, progress, cancel } = useHandOver()
  const [form, setForm] = useState<ResolutionForm>(EMPTY_RESOLUTION)
  const panel = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [returned, setReturned] = useState(false)
  const failure = work.isError ? describeFailure(work.error) : null
  const send = () => {
    setTried(true)
    if (form.executorId === null || form.text.trim().length < 3 || work.isPending) return
    work.mutate([{ chosen, executorId: form.executorId, text: form.text.trim() }])
  }
  const takeBack = () => {
    if (outcome === null) return
    setReturned(true)
    work.mutate(wayBack(outcome, 'Возвращено прежнему исполнителю'))
  }
  // The marks go on while the panel stands: it takes the focus only when it is asked to.
  useHotkeys({ 'ctrl+enter': send, g: () => panel.current?.querySelector<HTMLElement>('input')?.focus() }, outcome === null)
  if (outcome !== null && progress === null) return <HandOverOutcome outcome={outcome} left={work.data?.left ?? 0} error={work.error} onBack={returned ? null : takeBack} returned={returned} onClose={onClose} />
  return (
    <Panel title="Передать исполнителю" aside={`выбрано ${formatNumber(total)}`} fill>
      <Stack ref={panel} component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); send() }}>
        <FairChoice people={lists.data?.executors ?? []} except={present} chosen={form.executorId} onTake={(executorId) => setForm({ ...form, executorId })} />
        <ExecutorField value={form} onChange={setForm} lists={lists.data} aboutUserId={null} error={tried && form.executorId === null ? 'Выберите исполнителя' : fieldMessage(failure, 'executorId')} />
        <TextField
          label="Резолюция или причина передачи" name="text" required multiline minRows={2} maxRows={6} value={form.text} onChange={(event) => setForm({ ...form, text: event.target.value })} placeholder="На время отпуска; рассмотреть в срок"
          error={tried && form.text.trim().length < 3} helperText={tried && form.text.trim().length < 3 ? 'Напишите, что сделать или почему передано' : 'Будет в карточке каждого обращения'} slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        <Typography variant="body2" color="textSecondary">Сроки, соисполнители и проекты ответов остаются. Чего передать нельзя, будет перечислено с причиной.</Typography>
        <FailureAlert error={work.error} action="передачу обращений" />
        {progress !== null && (
          <div role="status">
            <LinearProgress variant="determinate" value={(progress.done / Math.max(1, progress.of)) * 100} aria-label="Передача обращений" />
            <Typography variant="body2">Передано {formatNumber(progress.done)} из {formatNumber(progress.of)}</Typography>
          </div>
        )}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={work.isPending} sx={{ whiteSpace: 'nowrap' }}>Передать {'filter' in chosen ? count(total, 'обращение', 'обращения', 'обращений') : countAppeals(total)}</Button>
          {work.isPending ? <Button color="inherit" onClick={cancel}>Остановить</Button> : <Button color="inherit" onClick={onClose}>Снять выбор</Button>}
        </Stack>
        <Typography variant="body2" color="textSecondary"><Kbd>G</Kbd> к исполнителю, <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> передать, <Kbd>Esc</Kbd> снять выбор</Typography>
      </Stack>
    </Panel>
  )
}
