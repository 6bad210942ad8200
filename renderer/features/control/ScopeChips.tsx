import Chip from '@mui/material/Chip'
import type { Board } from './board.ts'
import { NONE, type Choose, type Selection } from './useSelection.ts'

interface Props {
  readonly board: Board
  readonly selection: Selection
  readonly choose: Choose
}

/** What the whole board is narrowed to; a cross takes it away. */
export function ScopeChips({ board, selection: { executor, unitId, topic }, choose }: Props) {
  const person = executor === NONE ? 'Без исполнителя' : (board.executors.find(({ id }) => id === executor)?.shortName ?? 'один исполнитель')
  const unit = board.units.find(({ id }) => id === unitId)?.name ?? 'одно подразделение'
  const named = topic === NONE ? 'Тема не указана' : `${topic ?? ''} ${board.topics.find(({ code }) => code === topic)?.name ?? ''}`.trim()
  return (
    <>
      {executor !== null && <Chip label={person} onDelete={() => choose({ executor: null })} />}
      {unitId !== null && <Chip label={unit} onDelete={() => choose({ unitId: null })} />}
      {topic !== null && <Chip label={named} onDelete={() => choose({ topic: null })} />}
    </>
  )
}
