import { useEffect } from 'react'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import { Link as RouterLink } from 'react-router'

const STAYS = 12_000

interface News {
  readonly key: string
  readonly title: string
  readonly body: string
  readonly to: string
}

/** What is new, beneath the bell; takes no focus and lets clicks through, goes by itself once it has been before a person's eyes for a while. */
export function NewsBubble({ news, onClose }: { readonly news: readonly News[]; readonly onClose: () => void }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.hasFocus()) timer = setTimeout(onClose, STAYS)
    }
    look()
    window.addEventListener('focus', look)
    window.addEventListener('blur', look)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', look)
      window.removeEventListener('blur', look)
    }
  }, [onClose])
  return (
    <Box role="status" sx={{ position: 'fixed', top: 54, right: 12, zIndex: 'appBar', width: 380, pointerEvents: 'none', display: 'flex', gap: 1, pl: 1.75, pr: 0.75, py: 1, bgcolor: 'background.paper', border: 1, borderColor: 'primary.main', borderRadius: '8px', boxShadow: 6 }}>
      <Box sx={{ flexGrow: 1, minWidth: 0, display: 'grid', gap: 0.75 }}>
        {news.map(({ key, title, body, to }) => (
          <div key={key}>
            <Link component={RouterLink} to={to} onClick={onClose} sx={{ pointerEvents: 'auto', fontWeight: 650 }}>{title}</Link>
            {body !== '' && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{body}</Typography>}
          </div>
        ))}
      </Box>
      <IconButton aria-label="Убрать напоминание" onClick={onClose} sx={{ pointerEvents: 'auto', alignSelf: 'flex-start' }}><CloseOutlined fontSize="small" /></IconButton>
    </Box>
  )
}
