import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { useToast } from '../../components/Toast.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { fillFromCard, type Template } from './templates.ts'

interface Insertion {
  /** Chosen over a written text; waits to be told where to go. */
  readonly waiting: Template | null
  readonly pick: (template: Template) => void
  readonly put: (where: 'instead' | 'after') => void
  readonly cancel: () => void
}

/** Puts a starter text into the letter; what was there can be brought back. */
export function useTemplate(view: CaseView, text: ReplyText, keeper: DraftKeeper): Insertion {
  const toast = useToast()
  const [waiting, setWaiting] = useState<Template | null>(null)
  const insert = ({ code, heading, body, name }: Template, where: 'instead' | 'after') => {
    const { subject, body: before, templateCode } = text
    const filled = fillFromCard(body, view)
    const change = { subject: where === 'instead' || subject === '' ? fillFromCard(heading, view) : subject, body: where === 'after' ? `${before.trimEnd()}\n${filled}` : filled, templateCode: code }
    if (before.trim() === '') keeper.edit(change)
    else keeper.replace(change, 'Ваш текст до шаблона')
    setWaiting(null)
    toast({ text: `Вставлен шаблон «${name}»`, undo: { label: 'Вернуть прежний текст', run: () => keeper.edit({ subject, body: before, templateCode }) } })
  }
  return {
    waiting,
    pick: (template) => (text.body.trim() === '' ? insert(template, 'instead') : setWaiting(template)),
    put: (where) => {
      if (waiting !== null) insert(waiting, where)
    },
    cancel: () => setWaiting(null),
  }
}
