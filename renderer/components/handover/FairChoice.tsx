import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Executor } from '../../../contract/intake.ts'
import { fairest } from '../../../domain/workload.ts'
import { loadOf } from '../card/useIntakeLists.ts'

interface Props {
  readonly people: readonly Executor[]
  readonly except: readonly number[]
  readonly chosen: number | null
  readonly onTake: (userId: number) => void
}

const SHOWN = 3

/** The least loaded of those who are there, one press each. */
export function FairChoice({ people, except, chosen, onTake }: Props) {
  const offered = fairest(people, except).slice(0, SHOWN)
  if (offered.length === 0) return null
  return (
    <div>
      <Typography variant="body2" color="textSecondary" id="fair-choice">Меньше всего нагружены</Typography>
      <Stack role="group" aria-labelledby="fair-choice" spacing={0.5} sx={{ mt: 0.5 }}>
        {offered.map((person) => (
          <Button key={person.id} size="small" color="inherit" variant={person.id === chosen ? 'contained' : 'outlined'} aria-pressed={person.id === chosen} onClick={() => onTake(person.id)} sx={{ justifyContent: 'space-between', gap: 1 }}>
            <span>{person.shortName}</span>
            <Typography component="span" variant="body2" color="textSecondary" noWrap>{loadOf(person)}</Typography>
          </Button>
        ))}
      </Stack>
    </div>
  )
}
