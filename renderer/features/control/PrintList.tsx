import { useState } from 'react'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useMutation } from '@tanstack/react-query'
import type { CaseSet } from '../../../domain/case-set.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PaperDialog } from '../../components/paper/PaperDialog.tsx'
import { client } from '../../lib/client.ts'
import { toScope, type Selection } from './useSelection.ts'

/** The control list on paper: what is overdue and nearly due, or what the screen shows. Narrowed as the board is. */
export function PrintList({ selection, shown }: { readonly selection: Selection; readonly shown: string }) {
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const make = useMutation({ mutationFn: (set: CaseSet | null) => client.control.controlList({ scope: toScope(selection), set }), onSuccess: setFile })
  const choose = (set: CaseSet | null) => {
    setMenu(null)
    make.mutate(set)
  }
  return (
    <>
      <Button size="small" color="inherit" startIcon={<PrintIcon />} loading={make.isPending} loadingPosition="start" aria-haspopup="menu" onClick={(event) => setMenu(event.currentTarget)}>Контрольный список…</Button>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        <MenuItem onClick={() => choose(null)}>Просроченные и на 10 дней вперёд</MenuItem>
        <MenuItem onClick={() => choose(selection.set)}>Что на экране: {shown}</MenuItem>
      </Menu>
      {make.isError && <FailureAlert error={make.error} action="печать списка" onClose={make.reset} />}
      {file !== null && <PaperDialog file={file} title="Контрольный список" onClose={() => setFile(null)} />}
    </>
  )
}
