import { useEffect } from 'react'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { api } from '../../lib/client.ts'
import { useSessionActions } from '../../lib/session.ts'

/** Leaving is a page, so that a page with unsaved input asks before it is left. */
export function SignOutPage() {
  const { ended } = useSessionActions()
  const { mutate, error } = useMutation(api.session.signOut.mutationOptions({ onSuccess: ended }))
  useEffect(() => mutate(undefined), [mutate])
  return (
    <Page>
      <FailureAlert error={error} action="выход" onRetry={() => mutate(undefined)} />
      <EmptyState title="Завершаем сеанс…" action={error === null ? undefined : <Button component={Link} to="/">Вернуться к работе</Button>} />
    </Page>
  )
}
