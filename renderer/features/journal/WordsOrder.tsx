import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { type JournalView, usualOrder } from './journalView.ts'

/** In which order cards found by words stand; the headings of the columns are the other orders. */
export function WordsOrder({ view, onView }: { readonly view: JournalView; onView(view: JournalView): void }) {
  const chosen = view.sort === 'relevance' ? 'relevance' : view.sort === 'registeredOn' && view.descending ? 'newest' : null
  const choose = (next: 'relevance' | 'newest' | null) => {
    if (next === null) return
    onView({ ...view, page: 0, ...(next === 'relevance' ? { sort: 'relevance', descending: true } : { ...usualOrder({}) }) })
  }
  return (
    <ToggleButtonGroup exclusive size="small" value={chosen} onChange={(_, next: 'relevance' | 'newest' | null) => choose(next)} aria-label="Порядок найденного">
      <ToggleButton value="newest" sx={{ py: 0.25 }}>Сначала новые</ToggleButton>
      <ToggleButton value="relevance" sx={{ py: 0.25 }}>По совпадению</ToggleButton>
    </ToggleButtonGroup>
  )
}
