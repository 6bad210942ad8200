import BackIcon from '@mui/icons-material/ArrowBack'
import { Button, IconButton, Tooltip } from '@mui/material'
import { useLocation, useNavigate } from 'react-router'

/** To where the person came from; a window opened on this page has nowhere to go back to, so it goes to the journal. */
function useBack(): () => void {
  const navigate = useNavigate()
  const { key } = useLocation()
  return () => void (key === 'default' ? navigate('/journal') : navigate(-1))
}

export function Back() {
  const back = useBack()
  return (
    <Tooltip title="Назад (Alt+←)">
      <IconButton aria-label="Назад" onClick={back}>
        <BackIcon />
      </IconButton>
    </Tooltip>
  )
}

export function BackButton() {
  return (
    <Button startIcon={<BackIcon />} onClick={useBack()} autoFocus>
      Назад
    </Button>
  )
}
