import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import type { ReplyText } from '../../../contract/replies.ts'
import { NameForms } from './NameForms.tsx'

export interface FieldsProps {
  readonly text: ReplyText
  /** What to correct, by field; empty until the letter was sent for signature once. */
  readonly problems: ReadonlyMap<string, string>
  readonly edit: (change: Partial<ReplyText>) => void
}

/** To whom, about what, and how the citizen is addressed: as they stand on the sheet. */
export function HeadFields({ caseId, text, problems, edit }: FieldsProps & { readonly caseId: number }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)', columnGap: 1.25, rowGap: 0.75 }}>
      <Box data-field="addressee" sx={{ gridRow: 'span 2', position: 'relative' }}>
        <Box sx={{ position: 'absolute', top: -5, right: -4 }}><NameForms caseId={caseId} text={text} edit={edit} /></Box>
        <TextField
          id="reply-addressee"
          label="Кому"
          multiline
          rows={4}
          value={text.addressee.join('\n')}
          onChange={({ target }) => edit({ addressee: target.value.split('\n') })}
          error={problems.has('addressee')}
          helperText={problems.get('addressee')}
        />
      </Box>
      <Box data-field="subject">
        <TextField
          id="reply-subject"
          label="Заголовок"
          placeholder="О перерасчёте платы"
          value={text.subject}
          onChange={({ target }) => edit({ subject: target.value })}
          error={problems.has('subject')}
          helperText={problems.get('subject')}
          slotProps={{ htmlInput: { maxLength: 300, spellCheck: true } }}
        />
      </Box>
      <Box data-field="salutation">
        <TextField
          id="reply-salutation"
          label="Обращение"
          placeholder="Уважаемый Николай Петрович!"
          value={text.salutation}
          onChange={({ target }) => edit({ salutation: target.value })}
          error={problems.has('salutation')}
          helperText={problems.get('salutation')}
          slotProps={{ htmlInput: { maxLength: 300, spellCheck: true } }}
        />
      </Box>
    </Box>
  )
}
