import AudioIcon from '@mui/icons-material/AudioFileOutlined'
import BlockIcon from '@mui/icons-material/GppMaybeOutlined'
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined'
import ImageIcon from '@mui/icons-material/ImageOutlined'
import MailIcon from '@mui/icons-material/MailOutlined'
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined'
import TextIcon from '@mui/icons-material/NotesOutlined'
import { Tab, Tabs } from '@mui/material'
import { shownAs } from './fileKind.ts'
import type { Source } from './sources.ts'

interface Props {
  readonly sources: readonly Source[]
  readonly current: string
  readonly panelId: string
  onPick(key: string): void
}

/** What lies on the desk, by name; arrows move between them. */
export function SourceTabs({ sources, current, panelId, onPick }: Props) {
  return (
    <Tabs
      value={current}
      onChange={(_, key: string) => onPick(key)}
      variant="scrollable"
      scrollButtons="auto"
      aria-label="Документы"
      sx={{ minHeight: 38, flex: 1, minWidth: 0, '& .MuiTab-root': { minHeight: 38, py: 0, px: 1.25, textTransform: 'none', maxWidth: 220, justifyContent: 'flex-start', gap: 0.75 }, '& .MuiTab-icon': { m: 0 }, '& .MuiTabs-scrollButtons': { width: 28, '&.Mui-disabled': { display: 'none' } } }}
    >
      {sources.map((source) => (
        <Tab
          key={source.key}
          value={source.key}
          id={`${panelId}-tab-${source.key}`}
          aria-controls={panelId}
          icon={<SourceIcon source={source} />}
          iconPosition="start"
          title={source.title}
          label={<span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{source.title}</span>}
        />
      ))}
    </Tabs>
  )
}

function SourceIcon({ source }: { readonly source: Source }) {
  const small = { fontSize: 'small' } as const
  if (source.kind === 'message') return <MailIcon {...small} />
  if (source.kind === 'text') return <TextIcon {...small} />
  const shown = shownAs(source.file)
  if (shown === 'quarantined' || shown === 'damaged') return <BlockIcon {...small} />
  if (shown === 'image') return <ImageIcon {...small} />
  if (shown === 'pdf') return <PdfIcon {...small} />
  if (shown === 'message') return <MailIcon {...small} />
  return source.file.mediaType.startsWith('audio/') ? <AudioIcon {...small} /> : <FileIcon {...small} />
}
