import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Gate } from './Gate.tsx'
import { Providers } from './Providers.tsx'
import { router } from './router.tsx'

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <Gate router={router} />
      </ErrorBoundary>
    </Providers>
  )
}
