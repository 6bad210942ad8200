import { useBlocker } from 'react-router'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface UnsavedGuardProps {
  /** True while the page holds what is saved nowhere. */
  readonly when: boolean
  /** What would be lost: «Исправления карточки не сохранены». */
  readonly children?: string
}

/** Asks before another page is opened over unsaved input. Put it anywhere on the page: `<UnsavedGuard when={isDirty} />`. */
export function UnsavedGuard({ when, children = 'Введённое на этой странице ещё не сохранено.' }: UnsavedGuardProps) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname)
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'} title="Уйти со страницы?" confirmLabel="Уйти без сохранения" cancelLabel="Остаться"
      onConfirm={() => blocker.proceed?.()} onCancel={() => blocker.reset?.()}
    >
      {children}
    </ConfirmDialog>
  )
}
