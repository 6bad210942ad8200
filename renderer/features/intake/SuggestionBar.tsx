import { Box, Button } from '@mui/material'
import { useFormContext, useWatch } from 'react-hook-form'
import type { CardForm } from '../../components/card/cardForm.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { plural } from '../../lib/format.ts'
import { isEmpty, type SuggestionMarks } from './useSuggestionMarks.ts'

const CLEAR = { opacity: 1 }

/** One line under the card: the words behind the field the person is in, and how many suggestions nobody has looked at. It keeps its height, so that nothing jumps. */
export function SuggestionBar({ marks }: { readonly marks: SuggestionMarks }) {
  const { control } = useFormContext<CardForm>()
  const values = useWatch({ control, compute: (form: CardForm) => form })
  const offered = marks.offered.filter((name) => isEmpty(values[name]))
  const waiting = new Set([...marks.marked, ...offered]).size
  const { entered } = marks
  const mark = entered === null ? null : marks.markOf(entered)
  const offer = entered === null || mark !== null ? null : marks.offerOf(entered)
  if (waiting === 0 && offer === null) return null
  const replaces = offer !== null && entered !== null && !isEmpty(values[entered])
  const evidence = mark ?? offer
  return (
    <Box role="status" aria-label="Подсказки" sx={{ borderTop: 1, borderColor: 'divider', px: 1.75, height: 36, flexShrink: 0, display: 'flex', alignItems: 'center', gap: 1, fontSize: 13, bgcolor: 'surface.suggestion' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: 'text.secondary' }} title={evidence?.words}>
        {evidence === null ? (
          'Подсказки отмечены пунктиром: проверьте их'
        ) : (
          <>
            {replaces && <strong>{offer.shown} </strong>}
            {evidence.source}
            {evidence.words !== '' && <>: «{evidence.words.replace(/\s+/gu, ' ')}»</>}
          </>
        )}
      </Box>
      {evidence !== null && !replaces && <Kbd style={CLEAR}>Enter</Kbd>}
      {replaces && (
        <Button size="small" variant="text" onClick={() => marks.take(entered)}>
          Заменить <Kbd style={CLEAR}>F9</Kbd>
        </Button>
      )}
      {waiting > 0 && (
        <Button size="small" variant="text" onClick={marks.takeAll} sx={{ flexShrink: 0 }}>
          {`Принять ${waiting} ${plural(waiting, 'подсказку', 'подсказки', 'подсказок')}`} <Kbd style={CLEAR}>Alt ↵</Kbd>
        </Button>
      )}
    </Box>
  )
}
