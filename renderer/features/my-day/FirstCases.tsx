import Button from '@mui/material/Button'
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined'
import { Link } from 'react-router'
import type { CaseRow } from '../../../contract/cases.ts'
import { CaseTable } from '../../components/CaseTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panel } from '../../components/Panel.tsx'
import { countAppeals } from '../../lib/format.ts'
import { useAccess, useRoles } from '../../lib/session.ts'

/** The cases to begin with, the nearest date first; a quiet day says so and offers the next step. */
export function FirstCases({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { has } = useRoles()
  if (rows.length === 0) return <Panel fill><QuietDay /></Panel>
  return (
    <Panel title="Начните с этого" aside={countAppeals(rows.length)} fill flush>
      <CaseTable rows={rows} label="Начните с этого" withExecutor={has('clerk', 'deputy_director', 'auditor')} />
    </Panel>
  )
}

function QuietDay() {
  const can = useAccess()
  const icon = <TaskAltOutlined />
  if (!can('view_list')) {
    return <EmptyState icon={icon} title="Обращений для вас здесь не бывает" action={<Button component={Link} to="/settings" variant="contained">Открыть настройки</Button>}>Администратор ведёт пользователей, организацию, правила сроков и календарь. Содержание обращений ему не показывается.</EmptyState>
  }
  if (can('register')) {
    return <EmptyState icon={icon} title="Всё разобрано" action={<Button component={Link} to="/register" variant="contained">Зарегистрировать обращение</Button>}>Нет обращений, которые ждут вас сегодня. Новое письмо можно зарегистрировать сразу.</EmptyState>
  }
  return <EmptyState icon={icon} title="Сегодня спокойно" action={<Button component={Link} to="/journal">Открыть журнал</Button>}>Нет обращений, которые ждут вашего действия.</EmptyState>
}
