import { useState } from 'react'
import ArrowIcon from '@mui/icons-material/ArrowDropDownOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import ListSubheader from '@mui/material/ListSubheader'
import MenuItem from '@mui/material/MenuItem'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/client.ts'
import { byTopic, type Template } from './templates.ts'

interface Props {
  readonly caseId: number
  readonly topics: readonly string[]
  readonly onPick: (template: Template) => void
}

/** Starter texts, those of the topic first. */
export function TemplateMenu({ caseId, topics, onPick }: Props) {
  const templates = useQuery(api.replies.templates.queryOptions({ input: { caseId } }))
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const pick = (template: Template) => {
    setAnchor(null)
    onPick(template)
  }
  return (
    <>
      <Button size="small" color="inherit" endIcon={<ArrowIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} disabled={templates.data === undefined || templates.data.length === 0} onClick={(event) => setAnchor(event.currentTarget)}>Шаблон</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 480 } } }}>
        {byTopic(templates.data ?? [], topics).flatMap(({ title, templates: texts }) => [
          <ListSubheader key={title} sx={{ lineHeight: '30px' }}>{title}</ListSubheader>,
          ...texts.map((template) => <MenuItem key={template.code} onClick={() => pick(template)}>{template.name}</MenuItem>),
        ])}
      </Menu>
    </>
  )
}
