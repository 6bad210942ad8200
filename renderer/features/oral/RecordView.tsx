import { Box, Button, Link, Typography } from '@mui/material'
import { Link as RouterLink, useNavigate } from 'react-router'
import type { OralView } from '../../../contract/oral.ts'
import { APPEAL_TYPE_LABELS } from '../../../domain/appeal.ts'
import { ORAL_KIND_INFO, ORAL_OUTCOME_LABELS } from '../../../domain/oral/record.ts'
import { namesOf, useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Panel } from '../../components/Panel.tsx'
import { formatDate, formatDateTime } from '../../lib/format.ts'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CallbackDesk } from './CallbackDesk.tsx'
import { formatDuration } from './DurationField.tsx'
import type { OralDesk } from './oralDesk.ts'
import type { OralPlace } from './useOralPlace.ts'

interface Props {
  readonly view: OralView
  readonly desk: OralDesk
  readonly toldAt: number
  readonly place: OralPlace
  onUnsaved(unsaved: boolean): void
}

/** A record as it is read: what was said, the call back with its attempts, and what can follow from it. */
export function RecordView({ view, desk, toldAt, place, onUnsaved }: Props) {
  const navigate = useNavigate()
  const records = useAccess()('record_call')
  const names = namesOf(useIntakeLists().data)
  const { form } = view
  const offersVisit = records && form.specialConditions && view.visits.length === 0
  const open = () => void navigate(`/register?oral=${view.id}`)
  const edit = () => place.show({ kind: 'record', id: view.id, edit: true })
  const visit = () => place.show({ kind: 'new_visit', recordId: view.id, caseId: null })
  useHotkeys({ ...(view.mayOpenAppeal ? { f8: open } : {}), ...(view.mayCorrect ? { f2: edit } : {}) })
  const person = [form.surname, form.name, form.patronymic].filter(Boolean).join(' ')
  return (
    <Panel title={view.number} aside={`${ORAL_KIND_INFO[form.kind].one}, ${view.recordedBy.shortName}`} fill>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)', pb: 1.25 }}>
        <Typography sx={{ fontSize: 15, lineHeight: '22px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{form.summary}</Typography>
        {view.callbacks.map((callback) => <CallbackDesk key={`${callback.id}-${callback.version}`} callback={callback} desk={desk} toldAt={toldAt} onUnsaved={onUnsaved} />)}
        <Facts
          title="Запись"
          facts={[
            ['', <strong key="who">{person === '' ? 'Не назвался' : person}</strong>],
            ['Идентификация', form.kind === 'book' ? '' : view.identified ? 'идентифицирован' : 'не идентифицирован (п. 7.1.4)'],
            ['Лицевой счёт', form.accountNumber], ['Адрес', form.address], ['Телефон', form.phone],
            ['Когда', form.time === '' ? formatDate(form.date) : `${formatDate(form.date)} ${form.time}${form.durationSeconds === null ? '' : `, ${formatDuration(form.durationSeconds)}`}`],
            ['Запись разговора', form.kind === 'call' ? (form.warned ? 'предупреждён' : 'не предупреждали') : ''],
            ['Книга', form.kind === 'book' ? `${form.office}, № ${form.bookNumber}, с. ${form.bookPage}` : ''],
            ['Темы', form.topics.map((code) => names.topic(code)).join(', ')],
            ['Итог', ORAL_OUTCOME_LABELS[form.outcome]],
            ['Вид обращения', form.outcome === 'appeal' ? APPEAL_TYPE_LABELS[form.appealType].toLowerCase() : ''],
            ['Обещан ответ', form.promisedOn === null ? '' : `до ${formatDate(form.promisedOn)}`],
            ['Ответ', form.answer], ['Направлен', form.directedTo], ['Прекращён', form.endReason],
            ['Особые условия', form.specialConditions ? 'да' : ''],
            ['Обращение', view.caseRef === null ? '' : <CaseLink key="case" id={view.caseRef.id} number={view.caseRef.number} />],
            ['Выезд', view.visits.length === 0 ? '' : view.visits.map((one) => <Box key={one.id}><Link component={RouterLink} to={`/oral?tab=visits&visit=${one.id}`}>{one.number}</Link>, {formatDate(one.visitOn)}</Box>)],
            ['Записано', `${formatDateTime(view.recordedAt)}, ${view.recordedBy.shortName}`],
          ]}
        />
      </Box>
      {(view.mayOpenAppeal || view.mayCorrect || offersVisit) && (
        <FormActions>
          <Box sx={{ flexGrow: 1 }} />
          {offersVisit && <Button onClick={visit}>Назначить выезд на дом</Button>}
          {view.mayCorrect && <Button onClick={edit}>Исправить <Kbd style={{ opacity: 1 }}>F2</Kbd></Button>}
          {view.mayOpenAppeal && <Button variant={form.outcome === 'appeal' ? 'contained' : 'outlined'} onClick={open}>Оформить обращение <Kbd style={{ opacity: 1 }}>F8</Kbd></Button>}
        </FormActions>
      )}
    </Panel>
  )
}
