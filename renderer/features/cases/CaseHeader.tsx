import MoreIcon from '@mui/icons-material/ExpandMore'
import { Box, Button, Link, Menu, MenuItem } from '@mui/material'
import { useRef, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { Back } from './Back.tsx'
import { type CaseForm, formLabel, mainForm, nextStep, otherForms } from './caseActions.ts'

interface Props {
  readonly view: CaseView
  readonly why: { readonly open: boolean; readonly id: string; toggle(): void }
  onForm(form: CaseForm): void
  /** Makes the receipt slip, where the person may. */
  readonly onReceipt: (() => void) | null
}

/** Number, applicant, state, clock; the next step as the main button, the rest in a menu. */
export function CaseHeader({ view, why, onForm, onReceipt }: Props) {
  const step = nextStep(view)
  const main = mainForm(view)
  const forms = otherForms(view)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Back />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PageHeader
          title={view.number}
          aside={
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
              <Box component="span" title={view.applicant} sx={{ color: 'text.primary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 360 }}>
                {view.applicant}
              </Box>
              <StatusChip status={view.status} />
              <DueChip due={view.due} />
              <Link component="button" type="button" variant="body2" aria-expanded={why.open} aria-controls={why.id} onClick={why.toggle} sx={{ whiteSpace: 'nowrap' }}>
                почему?
              </Link>
            </Box>
          }
          actions={
            <>
              {(forms.length > 0 || onReceipt !== null) && <MoreMenu view={view} forms={forms} onForm={onForm} onReceipt={onReceipt} />}
              {main !== null && (
                <Button variant="contained" onClick={() => onForm(main)}>
                  {formLabel(main, view)}
                </Button>
              )}
              {main === null && step !== null && (
                <Button variant="contained" component={RouterLink} to={step.to}>
                  {step.label}
                </Button>
              )}
            </>
          }
        />
      </Box>
    </Box>
  )
}

function MoreMenu({ view, forms, onForm, onReceipt }: Pick<Props, 'view' | 'onForm' | 'onReceipt'> & { readonly forms: readonly CaseForm[] }) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button ref={anchor} aria-haspopup="menu" aria-expanded={open} endIcon={<MoreIcon />} onClick={() => setOpen(true)}>
        Действия
      </Button>
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        {forms.map((form) => (
          <MenuItem
            key={form}
            onClick={() => {
              setOpen(false)
              onForm(form)
            }}
          >
            {formLabel(form, view)}
          </MenuItem>
        ))}
        {onReceipt !== null && (
          <MenuItem
            onClick={() => {
              setOpen(false)
              onReceipt()
            }}
          >
            Талон о приёме
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
