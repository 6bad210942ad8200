import BlockIcon from '@mui/icons-material/GppMaybeOutlined'
import BrokenIcon from '@mui/icons-material/BrokenImageOutlined'
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined'
import { Box } from '@mui/material'
import type { FileView } from '../../../contract/files.ts'
import { formatBytes } from '../../lib/format.ts'
import { nameOfType, type Shown } from './fileKind.ts'
import { FileNotice } from './FileNotice.tsx'
import { OpenCopyButton } from './OpenCopyButton.tsx'
import { SaveFileButton } from './SaveFileButton.tsx'

/** A file that the program keeps but does not show: why, and what can be done with it. */
export function UnshownFile({ file, shown }: { readonly file: FileView; readonly shown: Shown }) {
  if (shown === 'quarantined') {
    return <FileNotice icon={<BlockIcon />} title="Файл в карантине" text={`«${file.name}». ${file.note === '' ? 'Файл может быть опасен: он хранится, но не открывается' : file.note}. Сохранить его из программы нельзя.`} />
  }
  if (shown === 'damaged') {
    return (
      <FileNotice icon={<BrokenIcon />} title="Файл повреждён" text={`«${file.name}» сохранён как пришёл, но прочитать его нельзя. ${file.note} Запросите у заявителя копию.`}>
        <SaveFileButton file={file} />
      </FileNotice>
    )
  }
  const what = nameOfType(file.mediaType)
  const text = shown === 'message' ? 'Исходное письмо со всеми служебными полями. Его текст показан на вкладке «Письмо».' : `${what}, ${formatBytes(file.bytes)}. Программа такие файлы не показывает.`
  return (
    <FileNotice icon={<FileIcon />} title={file.name} text={text}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
        <SaveFileButton file={file} />
        {shown !== 'message' && <OpenCopyButton file={file} />}
      </Box>
    </FileNotice>
  )
}
