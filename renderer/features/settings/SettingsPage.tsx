import { Suspense } from 'react'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import { Navigate, NavLink, useParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useAccess } from '../../lib/session.ts'
import { SECTIONS } from './sections.ts'

export function SettingsPage() {
  const can = useAccess()
  const { section } = useParams()
  const open = SECTIONS.filter(({ needs }) => needs.some((action) => can(action)))
  const [first] = open
  if (first === undefined) return <Page><EmptyState title="Настройки ведёт администратор">Если нужно что-то изменить, обратитесь к администратору программы.</EmptyState></Page>
  const current = open.find(({ path }) => path === section)
  if (current === undefined) return <Navigate to={`/settings/${first.path}`} replace />
  const { Content } = current
  return (
    <Page>
      <PageHeader title="Настройки" aside={current.label} />
      <Box sx={{ flexGrow: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '184px minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.5 }}>
        <Paper variant="outlined" component="nav" aria-label="Разделы настроек" sx={{ p: 0.75, alignSelf: 'start', maxHeight: '100%', overflow: 'auto' }}>
          <List disablePadding>
            {open.map(({ path, label }) => (
              <ListItem key={path} disablePadding>
                <ListItemButton component={NavLink} to={`/settings/${path}`} sx={{ px: 1, py: 0, minHeight: 32, '&.active': { bgcolor: 'surface.selected', fontWeight: 650 } }}>{label}</ListItemButton>
              </ListItem>
            ))}
          </List>
        </Paper>
        <Box sx={{ minHeight: 0, minWidth: 0 }}><Suspense key={current.path} fallback={<LoadingRows />}><Content /></Suspense></Box>
      </Box>
    </Page>
  )
}
