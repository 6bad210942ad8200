import type { ReactNode } from 'react'
import GoodIcon from '@mui/icons-material/VerifiedOutlined'
import BadIcon from '@mui/icons-material/GppBadOutlined'
import UnsureIcon from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { CheckedFile, CheckedSignature } from '../../../contract/originals.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { Panel } from '../../components/Panel.tsx'
import { formatBytes, formatDate } from '../../lib/format.ts'
import { ProtocolButtons } from './ProtocolButtons.tsx'

const VERDICTS: Record<CheckedSignature['verdict'], string> = { valid: 'действительна', unknown: 'не подтверждена', invalid: 'неверна' }

/** What was found in a file, in words that can be repeated on the phone. */
export function CheckedFileView({ checked }: { readonly checked: CheckedFile }) {
  const { name, bytes, sha256, verdict, headline, signatures, ours } = checked
  return (
    <>
      <Panel title={name} aside={formatBytes(bytes)}>
        <Stack spacing={1}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Mark verdict={verdict} />
            <Typography variant="h2" component="p" role="status">{headline}</Typography>
          </Box>
          {ours !== null && <Typography>{ours.sentence} {ours.caseId !== null && ours.number !== null && <>Обращение <CaseLink id={ours.caseId} number={ours.number} /></>}</Typography>}
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>SHA-256 файла: {sha256}</Typography>
          <ProtocolButtons checked={checked} />
        </Stack>
      </Panel>
      {signatures.map((signature, index) => (
        <SignaturePanel key={`${signature.serial} ${signature.covers} ${signature.time}`} signature={signature} title={signatures.length === 1 ? 'Подпись' : `Подпись ${index + 1} из ${signatures.length}`} />
      ))}
    </>
  )
}

function SignaturePanel({ signature: s, title }: { readonly signature: CheckedSignature; readonly title: string }) {
  return (
    <Panel title={`${title}: ${VERDICTS[s.verdict]}`}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '140px minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.75, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, overflowWrap: 'anywhere' } }}>
        {s.problems.length > 0 && <Fact name="Что не так">{s.problems.map((line) => <Box key={line} sx={{ fontWeight: 600 }}>{line}</Box>)}</Fact>}
        <Fact name="Кто">
          {s.owner === '' ? 'Не указан' : s.owner}
          {s.training && <Box component="strong" sx={{ color: 'surface.training' }}> Учебный сертификат: юридической силы нет.</Box>}
          {s.serial !== '' && <Typography variant="body2" color="textSecondary">Сертификат {s.serial}, {s.algorithm}</Typography>}
        </Fact>
        <Fact name="Когда">{s.time}</Fact>
        <Fact name="Что подписано">{s.covers}</Fact>
        {s.later.length > 0 && <Fact name="Что после">{s.later.map((line) => <div key={line}>{line}</div>)}</Fact>}
        {s.trust !== '' && (
          <Fact name="Доверие">
            {s.trust}
            <Box component="ol" aria-label="Цепочка сертификатов" sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: 13, color: 'text.secondary' }}>
              {s.path.map((one) => <li key={one.serial}>{one.owner}, {formatDate(one.validFrom)} — {formatDate(one.validTo)}{one.anchor ? ' — доверенный' : ''}</li>)}
            </Box>
          </Fact>
        )}
        {s.notes.length > 0 && <Fact name="К сведению">{s.notes.map((line) => <div key={line}>{line}</div>)}</Fact>}
      </Box>
    </Panel>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Mark({ verdict }: { readonly verdict: CheckedFile['verdict'] }) {
  if (verdict === 'valid') return <GoodIcon sx={{ color: 'success.main' }} titleAccess="верно" />
  if (verdict === 'invalid') return <BadIcon sx={{ color: 'error.main' }} titleAccess="неверно" />
  return <UnsureIcon sx={{ color: 'text.secondary' }} titleAccess="не подтверждено" />
}
