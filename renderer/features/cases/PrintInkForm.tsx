import { MenuItem, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import { api, client } from '../../lib/client.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** The letter on paper, to be signed by hand: the outgoing number and the date are taken now, for they stand on the sheet. */
export function PrintInkForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const navigate = useNavigate()
  const signers = useQuery(api.originals.signers.queryOptions({ input: { caseId: view.id } }))
  const reply = useQuery(api.replies.get.queryOptions({ input: { caseId: view.id } }))
  const [chosen, setChosen] = useState<number | null>(null)
  const list = signers.data ?? []
  const signer = list.find(({ id }) => id === chosen) ?? list[0]
  const print = useCaseChange({
    send: async ({ replyId, version, signerId }: { replyId: number; version: number; signerId: number }) => {
      const { printId } = await client.originals.print({ replyId, version, signerId })
      void navigate(`/paper?item=${printId}`)
    },
    said: () => 'Номер и дата присвоены, письмо готово к печати',
    done: onClose,
  })
  const letter = reply.data
  const blocked =
    letter?.state === 'printed' ? `Письмо № ${letter.outgoingNumber ?? ''} уже напечатано и ждёт оригинала` : signers.isSuccess && list.length === 0 ? 'Сегодня никто не вправе подписать: внесите приказ или доверенность' : letter?.state === 'submitted' && signer !== undefined ? null : 'Открывается…'
  const send = () => {
    if (letter != null && signer !== undefined) print.mutate({ replyId: letter.id, version: letter.version, signerId: signer.id })
  }
  return (
    <FormSection title="Напечатать на подпись" action="печать на подпись" submitLabel="Присвоить номер и напечатать" error={print.error ?? signers.error ?? reply.error} pending={print.isPending} blocked={blocked} onSubmit={send} onClose={onClose}>
      <TextField select label="Кто подпишет" value={signer?.id ?? ''} onChange={(event) => setChosen(Number(event.target.value))} disabled={list.length === 0} {...(signer === undefined ? {} : { helperText: signer.basis })}>
        {list.map(({ id, shortName, position, own }) => <MenuItem key={id} value={id}>{own ? `${shortName} (вы)` : shortName}, {position.toLowerCase()}</MenuItem>)}
      </TextField>
      <Typography variant="body2" color="textSecondary">
        Исходящий номер и сегодняшняя дата будут стоять на листе, поэтому присваиваются сейчас. Отметки об электронной подписи на нём нет: место оставлено для подписи от руки. Подписанный лист сканируют и прикладывают в разделе «Подпись на бумаге».
      </Typography>
    </FormSection>
  )
}
