import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { DecisionForm } from './DecisionForm.tsx'
import type { Decide } from './useDecide.ts'

/** Why a message is not an appeal. The decision gets a number of its own and can be taken back. */
export function SetAsideForm({ decide, onClose }: { readonly decide: Decide; onClose(): void }) {
  const query = useQuery(api.mail.grounds.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const ground = query.data?.find(({ code }) => code === chosen) ?? query.data?.[0]
  const blocked = ground === undefined ? 'Выберите основание' : ground.reasonRequired && reason.trim() === '' ? 'Напишите, почему письмо не регистрируется' : null
  return (
    <DecisionForm title="Отложить: не обращение" submitLabel="Отложить" blocked={blocked} pending={decide.pending} error={decide.error} onSubmit={() => ground !== undefined && decide.setAside(ground.code, reason.trim())} onClose={onClose}>
      <Loadable query={query} action="чтение оснований">
        {(grounds) => (
          <FormControl>
            <FormLabel id="set-aside-ground">Основание</FormLabel>
            <RadioGroup aria-labelledby="set-aside-ground" value={ground?.code ?? ''} onChange={(_, value) => setChosen(value)}>
              {grounds.map(({ code, name, basis }, index) => (
                <FormControlLabel key={code} value={code} control={<Radio size="small" autoFocus={index === 0} />} label={<>{name}<Typography variant="caption" component="div" color="textSecondary">{basis}</Typography></>} />
              ))}
            </RadioGroup>
          </FormControl>
        )}
      </Loadable>
      <TextField label={ground?.reasonRequired === true ? 'Почему' : 'Почему (можно не писать)'} value={reason} onChange={({ target }) => setReason(target.value)} multiline minRows={2} maxRows={5} slotProps={{ htmlInput: { maxLength: 500 } }} />
      <Typography variant="body2" color="textSecondary">Письмо не удаляется: решение получит номер, письмо останется на вкладке «Отложенные», и его можно вернуть.</Typography>
    </DecisionForm>
  )
}
