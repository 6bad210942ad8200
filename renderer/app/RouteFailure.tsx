import { useNavigate, useRouteError } from 'react-router'
import { Breakdown } from './Breakdown.tsx'

/** A section that broke leaves the rail and the other sections working. */
export function RouteFailure() {
  const error = useRouteError()
  const navigate = useNavigate()
  return <Breakdown error={error} onRetry={() => void navigate(0)} />
}
