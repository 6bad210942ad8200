import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'

const KEYS = [
  ['Ctrl K', 'поиск обращения и раздела'],
  ['Ctrl Enter', 'главное действие экрана: зарегистрировать, подписать'],
  ['Ctrl L', 'заблокировать рабочее место'],
  ['J  K', 'следующее и предыдущее в очереди'],
  ['Tab', 'следующее поле; Shift Tab — предыдущее'],
  ['Esc', 'закрыть список или окно вопроса'],
] as const

export function AboutPage() {
  const versions = useQuery(api.about.versions.queryOptions())
  return (
    <Page scroll>
      <PageHeader title="О программе" />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(2, minmax(0, 440px))', alignItems: 'start' }}>
        <Panel title="АРМ «Обращения»">
          <Typography sx={{ mb: 1.5 }}>Учёт обращений потребителей от поступления до подписанного ответа. Данные остаются в этом здании: программа ничего не отправляет наружу.</Typography>
          <Loadable query={versions} action="чтение версий">
            {(v) => <Facts rows={[['Версия программы', v.program], ['Electron', v.electron ?? 'не используется'], ['Node.js', v.node], ['SQLite', v.sqlite]]} />}
          </Loadable>
        </Panel>
        <Panel title="Клавиши">
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '110px 1fr', rowGap: 0.75 }}>
            {KEYS.map(([key, what]) => [<dt key={key}><Kbd sx={{ ml: 0 }}>{key}</Kbd></dt>, <Box component="dd" key={what} sx={{ m: 0 }}>{what}</Box>])}
          </Box>
        </Panel>
      </Box>
    </Page>
  )
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '170px 1fr', rowGap: 0.5 }}>
      {rows.map(([name, value]) => [<Box component="dt" key={name} sx={{ color: 'text.secondary' }}>{name}</Box>, <Box component="dd" key={`${name}-`} sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>{value}</Box>])}
    </Box>
  )
}
