import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReplyText } from '../../../contract/replies.ts'
import { compareLetters } from './compare-letters.ts'
import { Runs } from './Runs.tsx'
import type { Wording } from './VersionsPane.tsx'

interface Props {
  readonly wording: Wording
  readonly text: ReplyText
  readonly onRestore: (wording: Wording) => void
}

/** What changed between another wording and the letter on the screen. */
export function VersionComparison({ wording, text, onRestore }: Props) {
  const { runs, sentences } = compareLetters(wording.text, text)
  const same = sentences.length === 0 && runs.every(({ kind }) => kind === 'same')
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2 }}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.25 }}>
          {same ? 'Письмо на экране и этот текст совпадают.' : `${sentences.join(' ')} Зачёркнуто то, чего в письме на экране уже нет; подчёркнуто то, что в нём появилось.`}
        </Typography>
        <Runs runs={runs} label={`Сравнение: ${wording.title}`} />
      </Box>
      {!same && (
        <Box sx={{ p: 1.25, borderTop: 1, borderColor: 'divider', display: 'flex', gap: 1.25, alignItems: 'center' }}>
          <Button size="small" onClick={() => onRestore(wording)}>Вернуть этот текст</Button>
          <Typography variant="body2" color="textSecondary">Нынешний останется в списке слева.</Typography>
        </Box>
      )}
    </Box>
  )
}
