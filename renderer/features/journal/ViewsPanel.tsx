import { Box, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import type { SavedView } from '../../../contract/journal.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { days } from '../../lib/format.ts'
import type { JournalView } from './journalView.ts'
import { NewView } from './NewView.tsx'
import { slidingDays, toSave } from './savedViews.ts'
import { SidePanel } from './SidePanel.tsx'
import type { JournalSettings } from './useJournalSettings.ts'
import { ViewLine } from './ViewLine.tsx'

interface Props {
  readonly settings: JournalSettings
  readonly view: JournalView
  readonly current: SavedView | undefined
  onOpen(view: SavedView): void
  onClose(): void
}

/** What is looked at now can be saved under a name; one's own views are renamed, brought up to date and removed here. */
export function ViewsPanel({ settings, view, current, onOpen, onClose }: Props) {
  const { views, layout, mayShare, keep, again } = settings
  const news = useToast()
  const saving = useMutation(api.journal.saveView.mutationOptions({ onSettled: again, onSuccess: ({ name, days: last }) => news({ text: `Представление «${name}» сохранено${last === null ? '' : `, всегда за последние ${days(last)}`}` }) }))
  const removing = useMutation(api.journal.removeView.mutationOptions({ onSettled: again, onSuccess: () => news({ text: 'Представление удалено' }) }))
  const now = toSave(view, layout.columns.map(({ column }) => column))
  return (
    <SidePanel title="Представления" onClose={onClose}>
      <NewView filter={view.filter} mayShare={mayShare} saving={saving.isPending} onSave={(given) => saving.mutate({ id: null, version: 0, ...now, ...given })} />
      <FailureAlert error={saving.error ?? removing.error} action="сохранение представления" onClose={() => { saving.reset(); removing.reset() }} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2, mb: 0.5 }}>Звёздочкой отмечено то, с которого открывается журнал.</Typography>
      <Box component="ul" aria-label="Сохранённые представления" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {views.map((saved) => (
          <ViewLine
            key={saved.id}
            view={saved}
            isCurrent={saved.id === current?.id}
            isDefault={saved.id === layout.defaultViewId}
            onOpen={() => onOpen(saved)}
            onDefault={() => keep({ ...layout, defaultViewId: saved.id === layout.defaultViewId ? null : saved.id })}
            onRename={(name) => saving.mutate({ ...saved, name })}
            onUpdate={() => saving.mutate({ ...saved, ...now, days: slidingDays([saved, current], view) })}
            onRemove={() => removing.mutate({ id: saved.id, version: saved.version })}
          />
        ))}
      </Box>
    </SidePanel>
  )
}
