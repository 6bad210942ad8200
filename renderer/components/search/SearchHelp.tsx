import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'

const RULES = [
  ['И-0123/26', 'номер обращения; можно короче: И-123, 123/26. Номер ответа И-0123/26/1 — тоже'],
  ['перерасчёт отопления', 'оба слова, в любой форме: «перерасчёта», «отоплением». Ё и Е — одно и то же'],
  ['задолж', 'последнее слово можно не дописывать; в середине запроса — со звёздочкой: задолж* март'],
  ['«дата поверки»', 'слова рядом и в этом порядке, в любой форме'],
  ['перерасчёт -отопление', 'первое слово есть, второго нет; так же -«слова рядом»'],
  ['перерасчёт или возврат', 'хотя бы одно из двух слов'],
  ['8 900 123-45-67', 'телефон или лицевой счёт — с пробелами, дефисами или без них'],
  ['«123/26»', 'в кавычках ищется как слова, а не как номер'],
] as const

/** «Как искать»: the language of queries on one page. */
export function SearchHelp({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" aria-labelledby="search-help">
      <DialogTitle id="search-help">Как искать</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 3, rowGap: 1 }}>
          {RULES.map(([example, meaning]) => [
            <Box component="dt" key={example} sx={{ fontWeight: 600 }}>{example}</Box>,
            <Box component="dd" key={`${example}-`} sx={{ m: 0 }}>{meaning}</Box>,
          ])}
        </Box>
        <Typography color="textSecondary" sx={{ mt: 2 }}>
          Ищется в карточке, в письме, в тексте файлов и сканов, в подписанных ответах и замечаниях к ним. По словам находятся только обращения, которые вам открыты полностью; номер находит любое.
        </Typography>
      </DialogContent>
      <DialogActions><Button onClick={onClose} autoFocus>Понятно</Button></DialogActions>
    </Dialog>
  )
}
