import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import { useQuery } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { api } from '../lib/client.ts'
import { formatNumber } from '../lib/format.ts'
import { useAccess } from '../lib/session.ts'
import { RAIL, type RailItem } from './rail-items.ts'

const REFRESH = 60_000

export function Rail() {
  const can = useAccess()
  const { data } = useQuery(api.control.myDay.queryOptions({ refetchInterval: REFRESH }))
  const groups = RAIL.map((group) => group.filter((item) => (item.needs.length === 0 || item.needs.some((action) => can(action))) && (item.optional !== true || (item.count !== undefined && data?.rail[item.count] != null)))).filter((group) => group.length > 0)
  return (
    <Box component="nav" aria-label="Разделы" sx={{ width: 216, flexShrink: 0, bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider', p: 1, overflowY: 'auto' }}>
      {groups.map((group, index) => (
        <Box key={group[0]?.to ?? index}>
          {index > 0 && <Divider sx={{ mx: 0.5, my: 1 }} />}
          <List disablePadding>
            {group.map((item) => <RailLink key={item.to} item={item} count={item.count === undefined ? 0 : (data?.rail[item.count] ?? 0)} />)}
          </List>
        </Box>
      ))}
    </Box>
  )
}

function RailLink({ item, count }: { readonly item: RailItem; readonly count: number }) {
  const late = item.count === 'overdue'
  return (
    <ListItem disablePadding sx={{ mb: '2px' }}>
      <ListItemButton
        component={NavLink} to={item.to} end={item.to === '/'}
        sx={{ px: 1.25, py: 0, minHeight: 32, '&.active': { bgcolor: 'surface.selected', color: 'primary.dark', fontWeight: 650 }, '[data-scheme="dark"] &.active': { color: 'primary.light' } }}
      >
        <Box component="span" sx={{ flexGrow: 1 }}>{item.label}</Box>
        {count > 0 && (
          <Box component="span" aria-label={late ? `просрочено: ${count}` : `ждёт: ${count}`} sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums', ...(late ? { color: 'clock.overdue', fontWeight: 700 } : { color: 'text.secondary' }) }}>
            {formatNumber(count)}
          </Box>
        )}
      </ListItemButton>
    </ListItem>
  )
}
