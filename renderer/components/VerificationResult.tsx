import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import type { Verification } from '../../contract/replies.ts'
import { formatDate, formatDateTime } from '../lib/format.ts'

/** What the verification of a signed file found, in words a person can repeat. */
export function VerificationResult({ verification: v }: { readonly verification: Verification }) {
  if (v.ink !== null) {
    return (
      <Stack spacing={1}>
        <Typography variant="h2" component="p" sx={{ color: 'success.main' }}>Подписано собственноручно</Typography>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}><Line ok>Скан не изменён с тех пор, как его приложили</Line></Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{inkSentence(v.ink)} Электронной подписи в файле нет: её заменяет бумажный оригинал.</Typography>
      </Stack>
    )
  }
  return (
    <Stack spacing={1}>
      <Typography variant="h2" component="p" sx={{ color: v.valid ? 'success.main' : 'error.main' }}>{v.valid ? 'Подпись действительна' : 'Подпись не подтверждена'}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        <Line ok={v.integrity}>{v.integrity ? 'Файл не изменён после подписания' : 'Файл изменён после подписания'}</Line>
        <Line ok={v.coversWholeFile}>{v.coversWholeFile ? 'Подпись охватывает весь файл' : 'Подпись охватывает не весь файл'}</Line>
        <Line ok={v.chainTrusted}>{v.chainTrusted ? 'Сертификату можно доверять' : 'Издатель сертификата программе не известен'}</Line>
      </Box>
      {v.problems.length > 0 && <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{v.problems.map((problem) => <li key={problem}>{problem}</li>)}</Box>}
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        Владелец: {v.owner === '' ? 'не указан' : v.owner}. Сертификат {v.serial === '' ? 'без номера' : v.serial}, действует {formatDate(v.validFrom)} — {formatDate(v.validTo)}.
        {v.training && <Box component="strong" sx={{ color: 'surface.training' }}> Учебный сертификат: юридической силы нет.</Box>}
      </Typography>
    </Stack>
  )
}

/** «Подписал(а) Громова А.П., скан от 23.11.2026 10:00 приложил(а) Ковалёва А.П.» */
export function inkSentence({ signer, attachedBy, attachedAt }: NonNullable<Verification['ink']>): string {
  return `Подписал(а) ${signer}, скан от ${formatDateTime(attachedAt)} приложил(а) ${attachedBy}`
}

function Line({ ok, children }: { readonly ok: boolean; readonly children: string }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
      {ok ? <CheckOutlined fontSize="small" sx={{ color: 'success.main' }} titleAccess="да" /> : <CloseOutlined fontSize="small" sx={{ color: 'error.main' }} titleAccess="нет" />}
      {children}
    </Box>
  )
}
