import type { CaseView } from '../../../contract/cases.ts'
import type { Ground } from '../../../domain/appeal.ts'
import { AnnulForm } from './AnnulForm.tsx'
import { AssignForm } from './AssignForm.tsx'
import type { CaseForm } from './caseActions.ts'
import { CloseOralForm } from './CloseOralForm.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { LinkForm } from './LinkForm.tsx'
import { PrintInkForm } from './PrintInkForm.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { RecallForm } from './RecallForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { WriteLetterForm } from './WriteLetterForm.tsx'

/** The form that is open beside the case. */
export function CaseFormHost({ form, view, ground = null, onClose }: { readonly form: CaseForm; readonly view: CaseView; readonly ground?: Ground | null; onClose(): void }) {
  switch (form) {
    case 'assign': return <AssignForm view={view} onClose={onClose} />
    case 'correct': return <CorrectForm view={view} onClose={onClose} />
    case 'propose': return <ProposeForm view={view} first={ground} onClose={onClose} />
    case 'extend': return <ExtendForm view={view} onClose={onClose} />
    case 'link': return <LinkForm view={view} onClose={onClose} />
    case 'annul': return <AnnulForm view={view} onClose={onClose} />
    case 'print_ink': return <PrintInkForm view={view} onClose={onClose} />
    case 'recall_signed': return <RecallForm view={view} onClose={onClose} />
    case 'reverse': return <ReopenForm view={view} mode="reverse" onClose={onClose} />
    case 'close_oral': return <CloseOralForm view={view} onClose={onClose} />
    case 'write_letter': return <WriteLetterForm view={view} onClose={onClose} />
    case 'reopen': return <ReopenForm view={view} mode="reopen" onClose={onClose} />
  }
}
