import CollapseIcon from '@mui/icons-material/KeyboardDoubleArrowLeftOutlined'
import ExpandIcon from '@mui/icons-material/KeyboardDoubleArrowRightOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Paper from '@mui/material/Paper'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import type { CaseView } from '../../../contract/cases.ts'
import type { FileView } from '../../../contract/files.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import type { LetterDocument } from '../../../domain/letter-document.ts'
import { SamplesPane } from './aids/SamplesPane.tsx'
import type { SetAside } from './draft-keeper.ts'
import { AppealPane } from './AppealPane.tsx'
import { RemarksPane } from './RemarksPane.tsx'
import { VersionsPane, type Wording } from './VersionsPane.tsx'

export type SideTab = 'appeal' | 'remarks' | 'versions' | 'samples'

interface Props {
  readonly view: CaseView
  readonly reply: ReplyView
  /** The text as it is typed now. */
  readonly document: LetterDocument
  readonly tab: SideTab
  /** Folded to a strip. */
  readonly folded: boolean
  readonly aside: readonly SetAside[]
  readonly compared: Wording | null
  readonly onTab: (tab: SideTab) => void
  readonly onFold: (folded: boolean) => void
  readonly onOpenFile: (file: FileView) => void
  readonly onCompare: (wording: Wording) => void
}

/** Left of the letter: the appeal, the remarks of the signer, the earlier wordings. Folds away. */
export function SidePane({ view, reply, document, tab, folded, aside, compared, onTab, onFold, onOpenFile, onCompare }: Props) {
  if (folded) {
    return (
      <Paper variant="outlined" sx={{ display: 'flex', justifyContent: 'center', pt: 0.5 }}>
        <Fold open={false} onClick={() => onFold(false)} />
      </Paper>
    )
  }
  const open = reply.remarks.filter(({ resolvedAt }) => resolvedAt === null).length
  return (
    <Paper component="section" aria-label="Обращение и замечания" variant="outlined" sx={{ position: 'relative', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}>
        <Tabs value={tab} onChange={(_, next: SideTab) => onTab(next)} aria-label="Рядом с письмом" sx={{ flexGrow: 1, minWidth: 0, '& .MuiTab-root': { minWidth: 0, px: 0.5, fontSize: 12.5 } }}>
          <Tab value="appeal" label="Обращение" id="side-tab-appeal" aria-controls="side-panel" />
          {reply.remarks.length > 0 && <Tab value="remarks" label={open === 0 ? 'Замечания' : `Замечания ${open}`} id="side-tab-remarks" aria-controls="side-panel" />}
          <Tab value="samples" label="Образцы" id="side-tab-samples" aria-controls="side-panel" />
          <Tab value="versions" label="Версии" id="side-tab-versions" aria-controls="side-panel" />
        </Tabs>
      </Box>
      <Box role="tabpanel" id="side-panel" aria-labelledby={`side-tab-${tab}`} tabIndex={0} sx={{ flexGrow: 1, minHeight: 0, overflow: 'auto', px: 1.5, py: 1.25 }}>
        {tab === 'appeal' && <AppealPane view={view} onOpen={onOpenFile} />}
        {tab === 'remarks' && <RemarksPane reply={reply} document={document} />}
        {tab === 'samples' && <SamplesPane caseId={view.id} />}
        {tab === 'versions' && <VersionsPane replyId={reply.id} aside={aside} shown={compared} onCompare={onCompare} />}
      </Box>
      <Box sx={{ position: 'absolute', right: 4, bottom: 4, bgcolor: 'background.paper', borderRadius: 1 }}><Fold open onClick={() => onFold(true)} /></Box>
    </Paper>
  )
}

function Fold({ open, onClick }: { readonly open: boolean; readonly onClick: () => void }) {
  const label = open ? 'Свернуть обращение' : 'Показать обращение'
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} aria-expanded={open} onClick={onClick} sx={{ alignSelf: 'flex-start' }}>
        {open ? <CollapseIcon fontSize="small" /> : <ExpandIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  )
}
