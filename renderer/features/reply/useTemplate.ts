import { useState } from 'react'
import { documentFromText, textOfDocument, type LetterDocument } from '../../../domain/letter-document.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { useToast } from '../../components/Toast.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import type { Template } from './templates.ts'

interface Insertion {
  /** Chosen over a written text; waits to be told where to go. */
  readonly waiting: Template | null
  readonly pick: (template: Template) => void
  readonly put: (where: 'instead' | 'after') => void
  readonly cancel: () => void
}

/** Puts a starter text into the letter; what was there can be brought back. */
export function useTemplate(text: ReplyText, keeper: DraftKeeper): Insertion {
  const toast = useToast()
  const [waiting, setWaiting] = useState<Template | null>(null)
  const insert = ({ code, heading, body, name }: Template, where: 'instead' | 'after') => {
    const { subject, document: before, templateCode } = text
    const filled = documentFromText(body)
    const change = { subject: where === 'instead' || subject === '' ? heading : subject, document: where === 'after' ? [...before, ...filled] : filled, templateCode: code }
    if (isBlank(before)) keeper.edit(change)
    else keeper.replace(change, 'Ваш текст до шаблона')
    setWaiting(null)
    toast({ text: `Вставлен шаблон «${name}»`, undo: { label: 'Вернуть прежний текст', run: () => keeper.edit({ subject, document: before, templateCode }) } })
  }
  return {
    waiting,
    pick: (template) => (isBlank(text.document) ? insert(template, 'instead') : setWaiting(template)),
    put: (where) => {
      if (waiting !== null) insert(waiting, where)
    },
    cancel: () => setWaiting(null),
  }
}

const isBlank = (document: LetterDocument): boolean => textOfDocument(document).trim() === ''
