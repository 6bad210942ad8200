import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Box, Button, Typography } from '@mui/material'
import { Kbd } from '../../components/Kbd.tsx'

/** A key on a light button keeps the contrast of its label. */
const CLEAR = { opacity: 1 }

/** The empty desk: three ways to put a letter on it. */
export function DropZone({ onChoose }: { onChoose(): void }) {
  return (
    <Box sx={{ flex: 1, minHeight: 0, p: 2.5, bgcolor: 'surface.desk', display: 'flex' }}>
      <Box sx={{ flex: 1, border: '2px dashed', borderColor: 'surface.suggestionLine', borderRadius: 2, display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 1.25, p: 4, textAlign: 'center' }}>
        <UploadIcon sx={{ fontSize: 44, color: 'primary.main' }} aria-hidden />
        <Typography component="h2" sx={{ fontSize: 16, fontWeight: 650 }}>
          Положите сюда скан или письмо
        </Typography>
        <Typography color="textSecondary" sx={{ maxWidth: 380 }}>
          Перетащите файлы или вставьте из буфера. Письмо .eml заполнит карточку само, несколько писем зарегистрируются списком.
        </Typography>
        <Button onClick={onChoose}>
          Выбрать файлы <Kbd style={CLEAR}>Ctrl O</Kbd>
        </Button>
        <Typography variant="body2" color="textSecondary">
          Источник не обязателен: карточку можно заполнить и без него.
        </Typography>
      </Box>
    </Box>
  )
}
