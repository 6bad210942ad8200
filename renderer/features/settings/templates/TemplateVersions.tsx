import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import type { LetterTemplate, LetterTemplateVersion } from '../../../../contract/templates.ts'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { formatDateTime } from '../../../lib/format.ts'

interface Props {
  readonly template: LetterTemplate
  readonly onRestore: (version: Pick<LetterTemplateVersion, 'name' | 'heading' | 'body'>) => void
}

/** Wordings the letter had, the newest first; an earlier one is put back into the form and saved as a new wording. */
export function TemplateVersions({ template, onRestore }: Props) {
  const versions = useQuery(api.templates.versions.queryOptions({ input: { id: template.id } }))
  return (
    <Panel fill title="Редакции" aside="письма хранят ту, из которой вышли">
      <Loadable query={versions} action="чтение редакций">
        {(list) => list.map(({ version, name, heading, body, savedAt, savedBy }) => (
          <Box key={version} component="article" aria-label={`Редакция ${version}`} sx={{ mb: 1.5, pb: 1.5, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
              <Typography sx={{ fontWeight: 650, flex: 1 }}>Редакция {version}<Typography component="span" variant="body2" color="textSecondary"> · {savedBy === null ? 'из состава программы' : `${savedBy}, ${formatDateTime(savedAt)}`}</Typography></Typography>
              {version === template.version ? <Typography variant="body2" color="textSecondary">действует</Typography> : <Button size="small" onClick={() => onRestore({ name, heading, body })}>Вернуть в форму</Button>}
            </Box>
            <Typography variant="body2" sx={{ fontWeight: 600, mt: 0.5 }}>{heading}</Typography>
            <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>{body}</Typography>
          </Box>
        ))}
      </Loadable>
    </Panel>
  )
}
