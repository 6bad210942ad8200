import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import KeyOutlined from '@mui/icons-material/KeyOutlined'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { useAccess } from '../../lib/session.ts'
import { KeyMemory } from './KeyMemory.tsx'
import { KeyTable } from './KeyTable.tsx'
import { NewKey } from './NewKey.tsx'

/** A signer brings an own container; the administrator sees which keys there are and when they end. */
export function KeysSection() {
  const can = useAccess()
  const own = can('manage_own_key')
  const decides = can('manage_settings')
  const keys = useQuery(api.admin.keys.queryOptions())
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: own || decides ? 'minmax(0, 1fr) 340px' : 'minmax(0, 1fr)', alignItems: 'start' }}>
      <Loadable query={keys} action="список ключей">
        {(all) => (
          <Panel title={own ? 'Мои ключи' : 'Ключи подписи'} flush={all.length > 0}>
            {all.length > 0 ? <KeyTable keys={all} own={own} /> : <EmptyState icon={<KeyOutlined />} title="Ключа ещё нет">{own ? 'Загрузите ключ из файла или подключите программу подписи: без ключа ответ подписать нельзя.' : 'Подписант загрузит свой контейнер сам: «Настройки → Ключ подписи».'}</EmptyState>}
          </Panel>
        )}
      </Loadable>
      {(own || decides) && <Stack spacing={1.5}>{own && <NewKey />}{decides && <KeyMemory />}</Stack>}
    </Box>
  )
}
