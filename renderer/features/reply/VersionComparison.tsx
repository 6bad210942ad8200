import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReplyText } from '../../../contract/replies.ts'
import { compareTexts } from './compare.ts'
import { Runs } from './Runs.tsx'
import type { Version } from './VersionsPane.tsx'

type Wording = Pick<ReplyText, 'subject' | 'salutation' | 'body'>

interface Props {
  readonly version: Version
  readonly text: ReplyText
  onRestore(wording: Wording): void
}

/** What changed between an earlier wording and the letter on the screen. */
export function VersionComparison({ version, text, onRestore }: Props) {
  const runs = compareTexts(lines(version), lines(text))
  const same = runs.every(({ kind }) => kind === 'same')
  const { subject, salutation, body } = version
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2 }}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.25 }}>
          {same ? 'Слова письма на экране и этой версии совпадают.' : 'Зачёркнуто то, что было в этой версии; подчёркнуто то, что появилось в письме с тех пор.'}
        </Typography>
        <Runs runs={runs} label={`Сравнение с версией ${version.version}`} />
      </Box>
      {!same && (
        <Box sx={{ p: 1.25, borderTop: 1, borderColor: 'divider', display: 'flex', gap: 1.25, alignItems: 'center' }}>
          <Button size="small" onClick={() => onRestore({ subject, salutation, body })}>Вернуть эту версию</Button>
          <Typography variant="body2" color="text.secondary">Нынешний текст останется среди версий.</Typography>
        </Box>
      )}
    </Box>
  )
}

const lines = ({ subject, salutation, body }: Wording): string => [subject, salutation, body].join('\n\n')
