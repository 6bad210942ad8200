import GoodIcon from '@mui/icons-material/VerifiedOutlined'
import BadIcon from '@mui/icons-material/GppBadOutlined'
import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { Box, Button, Skeleton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { DocumentView } from '../../../contract/cases.ts'
import type { Verification } from '../../../contract/replies.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { inkSentence } from '../../components/VerificationResult.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { saveFile } from '../../lib/save-file.ts'

/** A signed letter: hash and signature are verified at every opening. */
export function SignedDocument({ document }: { readonly document: DocumentView }) {
  const opened = useQuery({ ...api.replies.document.queryOptions({ input: { documentId: document.id } }), staleTime: Number.POSITIVE_INFINITY })
  if (opened.isPending) return <Skeleton variant="rectangular" sx={{ flex: 1, m: 2 }} />
  if (opened.isError) {
    return (
      <Box sx={{ p: 2 }}>
        <FailureAlert error={opened.error} action="открытие документа" onRetry={() => void opened.refetch()} />
      </Box>
    )
  }
  const { file, verification } = opened.data
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.25, px: 1.75, py: 1.25, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        <VerificationMark verification={verification} document={document} />
        <Button size="small" startIcon={<SaveIcon />} onClick={() => void saveFile(file)}>
          Сохранить как…
        </Button>
      </Box>
      <PdfView file={file} label={`Ответ ${document.outgoingNumber}`} />
    </>
  )
}

function VerificationMark({ verification, document }: { readonly verification: Verification; readonly document: DocumentView }) {
  const { valid, owner, validFrom, validTo, serial, training, problems, ink } = verification
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: 1 }}>
      {valid ? <GoodIcon color="success" /> : <BadIcon color="error" />}
      <Box>
        <Typography sx={{ fontWeight: 650 }} role="status">
          {ink !== null ? 'Подписано собственноручно, скан не изменён' : valid ? 'Подпись верна, документ не изменён' : 'Подпись не подтверждена'}
          {training && ' · УЧЕБНЫЙ сертификат'}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          № {document.outgoingNumber} от {formatDate(document.signedOn)} · {owner || document.signer}
          {validFrom !== null && validTo !== null && ` · сертификат действует ${formatDate(validFrom)}–${formatDate(validTo)}`}
          {serial !== '' && ` · ${serial}`}
        </Typography>
        {ink !== null && <Typography variant="body2" color="textSecondary">{inkSentence(ink)}</Typography>}
        {problems.map((problem) => (
          <Typography key={problem} variant="body2" sx={{ fontWeight: valid ? 400 : 600 }}>
            {problem}
          </Typography>
        ))}
      </Box>
    </Box>
  )
}
