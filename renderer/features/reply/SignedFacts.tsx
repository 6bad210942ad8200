import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { CaseView } from '../../../contract/cases.ts'
import type { Verification } from '../../../contract/replies.ts'
import { VerificationResult } from '../../components/VerificationResult.tsx'
import { formatDate } from '../../lib/format.ts'

interface Props {
  readonly document: CaseView['documents'][number]
  /** null while the file is being verified. */
  readonly verification: Verification | null
  readonly dispatches: CaseView['dispatches']
}

/** What is known about a signed letter, in words that can be repeated on the phone. */
export function SignedFacts({ document, verification, dispatches }: Props) {
  return (
    <Stack spacing={1}>
      <Typography>Подписал(а) {document.signer}, {formatDate(document.signedOn)}.</Typography>
      {verification === null ? <Typography color="textSecondary" role="status">Подпись проверяется…</Typography> : <VerificationResult verification={verification} />}
      {dispatches.length === 0 ? <Typography color="textSecondary">Ещё не отправлено: срок идёт до отправки.</Typography> : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {dispatches.map((sent) => (
            <li key={`${sent.dispatchedOn} ${sent.channel} ${sent.address}`}>
              {sent.problem === null ? 'Отправлено' : 'Не доставлено, отправляли'} {formatDate(sent.dispatchedOn)}: {[sent.channel, sent.address, sent.postalId === '' ? '' : `ШПИ ${sent.postalId}`, sent.recipient].filter((part) => part !== '').join(', ')}{sent.problem === null || sent.problem === '' ? '' : `. ${sent.problem}`}
            </li>
          ))}
        </Box>
      )}
    </Stack>
  )
}
