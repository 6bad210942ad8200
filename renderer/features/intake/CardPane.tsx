import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Box, Button, Paper } from '@mui/material'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { DeadlineView } from '../../../contract/card.ts'
import type { EarlierAppeal } from '../../../contract/intake.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { ApplicantFields } from '../../components/card/ApplicantFields.tsx'
import { ArrivalFields } from '../../components/card/ArrivalFields.tsx'
import { type CardForm, emptyCard } from '../../components/card/cardForm.ts'
import { CardText } from '../../components/card/CardText.tsx'
import { ContactFields } from '../../components/card/ContactFields.tsx'
import { MORE_FIELDS, MoreFields } from '../../components/card/MoreFields.tsx'
import { ReplyAddressField, ReplyChannelField, useReplyTo } from '../../components/card/ReplyToField.tsx'
import { ExecutorField, ResolutionFields } from '../../components/card/ResolutionFields.tsx'
import { Row } from '../../components/card/Row.tsx'
import { TopicField } from '../../components/card/TopicField.tsx'
import type { IntakeLists } from '../../components/card/useIntakeLists.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { DueField, DuePanel, type RuleChoice, useDuePanel } from './DueField.tsx'
import { EarlierAppeals } from './EarlierAppeals.tsx'
import { SuggestionBar } from './SuggestionBar.tsx'
import type { Refusal } from './useRegister.ts'
import type { RegisterDesk } from './useRegisterDesk.ts'

interface Props {
  readonly hub: RegisterDesk
  readonly today: IsoDate
  readonly lists: IntakeLists | undefined
  readonly preview: { readonly deadline: DeadlineView | null; readonly obstacle: string | null; readonly rules: readonly RuleChoice[] } | undefined
  readonly earlier: readonly EarlierAppeal[]
  readonly refusal: Refusal
  readonly more: { readonly open: boolean; toggle(): void }
  readonly footer: ReactNode
  /** Insults or threats in the letter, above everything else. */
  readonly concerns: ReactNode
}

/** The right half: the card in the order in which a letter is read. */
export function CardPane({ hub, today, lists, preview, earlier, refusal, more, footer, concerns }: Props) {
  const { desk, change, link, unlink, tellApart } = hub
  const { control } = useFormContext<CardForm>()
  const aboutUserId = useWatch({ control, name: 'aboutUserId' })
  const topics = useWatch({ control, name: 'topics' })
  const replyTo = useReplyTo()
  const due = useDuePanel()
  const deadline = preview?.deadline ?? null
  return (
    <Paper component="section" variant="outlined" aria-label="Карточка" data-side="card" sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', scrollbarGutter: 'stable', pl: 1.75, pr: 0.5, py: 1.25, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {concerns}
        <ArrivalFields today={today} autoFocus />
        <ApplicantFields />
        <ContactFields />
        <CardText name="summary" required rows={2} maxRows={5} />
        <Row columns="minmax(0, 1fr) minmax(0, 1fr)">
          <TopicField lists={lists} />
          <ReplyChannelField replyTo={replyTo} />
        </Row>
        {replyTo.open && <ReplyAddressField />}
        <EarlierAppeals found={earlier} links={desk.links} onLink={link} onUnlink={unlink} onDifferent={tellApart} />
        <Row columns="minmax(0, 3fr) minmax(0, 2fr)">
          <ExecutorField value={desk.resolution} onChange={(resolution) => change({ resolution })} lists={lists} aboutUserId={aboutUserId} topics={topics} error={refusal.executor} />
          <DueField deadline={deadline} obstacle={preview?.obstacle ?? null} open={due.open} panelId={due.panelId} toggle={due.toggle} />
        </Row>
        {due.open && deadline !== null && (
          <DuePanel
            panelId={due.panelId}
            deadline={deadline}
            rules={preview?.rules ?? []}
            ruleCode={desk.ruleCode}
            ruleReason={desk.ruleReason}
            onRule={(ruleCode) => change({ ruleCode })}
            onReason={(ruleReason) => change({ ruleReason })}
            reasonError={refusal.ruleReason}
          />
        )}
        {desk.resolution.executorId !== null && <ResolutionFields value={desk.resolution} onChange={(resolution) => change({ resolution })} lists={lists} aboutUserId={aboutUserId} min={today} max={deadline?.controlDue ?? null} />}
        <MoreButton open={more.open} toggle={more.toggle} today={today} />
        {more.open && <MoreFields today={today} lists={lists} />}
      </Box>
      <SuggestionBar marks={hub.marks} />
      {footer}
    </Paper>
  )
}

function MoreButton({ open, toggle, today }: { readonly open: boolean; toggle(): void; readonly today: IsoDate }) {
  const { control } = useFormContext<CardForm>()
  const values = useWatch({ control })
  const blank = emptyCard(today)
  const filled = MORE_FIELDS.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(blank[name])).length
  return (
    <Box>
      <Button size="small" variant="text" aria-expanded={open} onClick={toggle} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ px: 0.5 }}>
        Ещё поля{filled > 0 && ` · заполнено ${filled}`}
        <Kbd style={{ opacity: 1 }}>F4</Kbd>
      </Button>
    </Box>
  )
}
