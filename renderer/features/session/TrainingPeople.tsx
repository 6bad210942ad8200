import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { TrainingPerson } from '../../../contract/session.ts'

interface TrainingPeopleProps {
  readonly people: readonly TrainingPerson[]
  readonly chosen: string
  readonly onChoose: (person: TrainingPerson) => void
}

/** In the training database anybody may be tried on: a click fills the form. */
export function TrainingPeople({ people, chosen, onChoose }: TrainingPeopleProps) {
  return (
    <Paper variant="outlined" component="section" aria-labelledby="training-people" sx={{ width: 480, p: 1.5 }}>
      <Typography id="training-people" variant="h3" component="h2" sx={{ px: 1, color: 'surface.training' }}>УЧЕБНАЯ БАЗА — вымышленные сотрудники</Typography>
      <Typography variant="body2" sx={{ px: 1, pb: 0.5, color: 'text.secondary' }}>Выберите, кем войти: имя и пароль подставятся.</Typography>
      <List dense disablePadding>
        {people.map((person) => (
          <ListItem key={person.login} disablePadding>
            <ListItemButton selected={person.login === chosen} onClick={() => onChoose(person)} sx={{ px: 1, py: 0.5 }}>
              <Box sx={{ minWidth: 0, flexGrow: 1 }}>
                <Typography noWrap sx={{ fontWeight: 600 }}>{person.fullName}</Typography>
                <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }}>{person.position}</Typography>
              </Box>
              <Typography variant="body2" component="div" sx={{ pl: 2, textAlign: 'right', flexShrink: 0 }}>
                {person.login}
                <Box sx={{ color: 'text.secondary' }}>{person.password}</Box>
              </Typography>
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Paper>
  )
}
