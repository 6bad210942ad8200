import Box from '@mui/material/Box'
import { useNavigate } from 'react-router'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { PasswordForm } from './PasswordForm.tsx'

export function PasswordPage() {
  const done = useToast()
  const navigate = useNavigate()
  const finish = () => {
    done({ text: 'Пароль изменён' })
    void navigate('/')
  }
  return (
    <Page scroll>
      <PageHeader title="Смена пароля" />
      <Box sx={{ width: 420 }}><Panel><PasswordForm onDone={finish} /></Panel></Box>
    </Page>
  )
}
