import { useQuery } from '@tanstack/react-query'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import Typography from '@mui/material/Typography'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'

export interface Version {
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
  readonly subject: string
  readonly salutation: string
  readonly body: string
}

interface Props {
  readonly replyId: number
  readonly shown: number | null
  onCompare(version: Version): void
}

/** Earlier wordings, the newest first; one of them is compared with the letter on the screen. */
export function VersionsPane({ replyId, shown, onCompare }: Props) {
  const versions = useQuery(api.replies.versions.queryOptions({ input: { replyId } }))
  return (
    <Loadable query={versions} action="чтение версий">
      {(list) => (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
            {list.length === 0 ? 'Сохранённых версий пока нет: первая появится после первой паузы.' : 'Выберите версию, чтобы сравнить её с письмом на экране.'}
          </Typography>
          <List disablePadding aria-label="Версии письма" sx={{ mx: -1 }}>
            {list.toSorted((a, b) => b.version - a.version).map((version) => (
              <li key={version.version}>
                <ListItemButton dense selected={version.version === shown} onClick={() => onCompare(version)} sx={{ px: 1, py: 0.25 }}>
                  <ListItemText primary={`Версия ${version.version}`} secondary={`${formatDateTime(version.savedAt)}, ${version.savedBy}`} slotProps={{ secondary: { variant: 'body2' } }} />
                </ListItemButton>
              </li>
            ))}
          </List>
        </>
      )}
    </Loadable>
  )
}
