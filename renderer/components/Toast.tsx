import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Snackbar from '@mui/material/Snackbar'
import { useNavigate } from 'react-router'

interface Done {
  /** What was just done: «Зарегистрировано: И-0123/26, срок ответа 23.12.2026». */
  readonly text: string
  /** Where it went. */
  readonly link?: { readonly to: string; readonly label: string }
  readonly undo?: { readonly label: string; readonly run: () => void }
}

const ToastContext = createContext<(done: Done) => void>(() => undefined)

/** `const done = useToast(); done({ text: 'Исполнитель назначен', link: { to: '/cases/7', label: 'Открыть' } })`. */
export function useToast(): (done: Done) => void {
  return useContext(ToastContext)
}

/** Holds the news; `ToastBar` inside the router shows it. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [news, setNews] = useState<(Done & { readonly key: number }) | null>(null)
  const show = useCallback((done: Done) => setNews((before) => ({ ...done, key: (before?.key ?? 0) + 1 })), [])
  const close = useCallback(() => setNews(null), [])
  const shown = useMemo(() => ({ news, close }), [news, close])
  return (
    <ToastContext value={show}>
      <NewsContext value={shown}>{children}</NewsContext>
    </ToastContext>
  )
}

const NewsContext = createContext<{ readonly news: (Done & { readonly key: number }) | null; readonly close: () => void }>({ news: null, close: () => undefined })

export function ToastBar() {
  const { news, close } = useContext(NewsContext)
  const navigate = useNavigate()
  // The desk goes away with its person: what one has done is no news for the next.
  useEffect(() => close, [close])
  if (news === null) return null
  const { link, undo } = news
  return (
    <Snackbar key={news.key} open autoHideDuration={8_000} onClose={(_, reason) => { if (reason !== 'clickaway') close() }} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
      <Alert severity="success" role="status" onClose={close} sx={{ boxShadow: 6, alignItems: 'center' }}>
        {news.text}
        {link !== undefined && <Link component="button" type="button" sx={{ ml: 1.5, fontWeight: 600, verticalAlign: 'baseline' }} onClick={() => { close(); void navigate(link.to) }}>{link.label}</Link>}
        {undo !== undefined && <Button size="small" sx={{ ml: 1.5 }} onClick={() => { close(); undo.run() }}>{undo.label}</Button>}
      </Alert>
    </Snackbar>
  )
}
