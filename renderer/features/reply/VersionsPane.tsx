import { useQuery } from '@tanstack/react-query'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import Typography from '@mui/material/Typography'
import type { SetAside } from './draft-keeper.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'

interface Props {
  readonly replyId: number
  readonly aside: readonly SetAside[]
  /** What is compared now. */
  readonly shown: Wording | null
  readonly onCompare: (wording: Wording) => void
}

/** What the letter on the screen is compared with: a stored version, or a text that was set aside. */
export interface Wording {
  readonly key: string
  readonly title: string
  readonly text: Pick<ReplyText, 'subject' | 'salutation' | 'document'>
}

/** Earlier wordings, the newest first; one of them is compared with the letter on the screen. */
export function VersionsPane({ replyId, aside, shown, onCompare }: Props) {
  const versions = useQuery(api.replies.versions.queryOptions({ input: { replyId } }))
  return (
    <Loadable query={versions} action="чтение версий">
      {(list) => (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
            {list.length + aside.length === 0 ? 'Сохранённых версий пока нет: первая появится после первой паузы.' : 'Выберите версию, чтобы сравнить её с письмом на экране.'}
          </Typography>
          <List disablePadding aria-label="Версии письма" sx={{ mx: -1 }}>
            {aside.map(({ key, label, text }) => (
              <Line key={`aside-${key}`} wording={{ key: `aside-${key}`, title: label, text }} note="отложен, пока открыто окно" shown={shown} onCompare={onCompare} />
            ))}
            {list.toSorted((a, b) => b.version - a.version).map(({ version, savedAt, savedBy, ...text }) => (
              <Line key={version} wording={{ key: `version-${version}`, title: `Версия ${version}`, text }} note={`${formatDateTime(savedAt)}, ${savedBy}`} shown={shown} onCompare={onCompare} />
            ))}
          </List>
        </>
      )}
    </Loadable>
  )
}

interface LineProps extends Pick<Props, 'shown' | 'onCompare'> {
  readonly wording: Wording
  readonly note: string
}

function Line({ wording, note, shown, onCompare }: LineProps) {
  return (
    <li>
      <ListItemButton dense selected={wording.key === shown?.key} onClick={() => onCompare(wording)} sx={{ px: 1, py: 0.25 }}>
        <ListItemText primary={wording.title} secondary={note} slotProps={{ secondary: { variant: 'body2' } }} />
      </ListItemButton>
    </li>
  )
}
