import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { QueueList } from '../../components/QueueList.tsx'
import { api } from '../../lib/client.ts'
import { count, countAppeals } from '../../lib/format.ts'
import { ReviewDesk } from './ReviewDesk.tsx'

/** Changes of the reference tables that would move terms already running: which of them to recount. */
export function TermsPage() {
  const reviews = useQuery(api.reference.reviews.queryOptions())
  const [chosen, setChosen] = useState('')
  const waiting = (reviews.data ?? []).filter((review) => review.waiting > 0)
  return (
    <Page>
      <PageHeader title="Пересчёт сроков" aside={waiting.length === 0 ? '' : count(waiting.length, 'изменение ждёт', 'изменения ждут', 'изменений ждут')} />
      <Loadable query={reviews} action="изменения справочников">
        {(all) => {
          const current = all.find(({ id }) => String(id) === chosen) ?? all[0]
          if (current === undefined) return <EmptyState title="Пересчитывать нечего">Когда администратор изменит календарь, правила или счёт дней, здесь появятся открытые обращения, срок которых был бы другим. Сами сроки не меняются.</EmptyState>
          return (
            <Box sx={{ flexGrow: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '280px minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.5 }}>
              <QueueList label="Изменения справочников" items={all} current={String(current.id)} keyOf={({ id }) => String(id)} heading={({ what }) => what} onChoose={setChosen}>
                {({ waiting: left, touched, recounted }) => (left > 0 ? `ждут решения: ${countAppeals(left)}` : `решено: пересчитано ${recounted} из ${touched}`)}
              </QueueList>
              <ReviewDesk key={current.id} review={current} />
            </Box>
          )
        }}
      </Loadable>
    </Page>
  )
}
