import { useCallback, useEffect, useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { Message } from '../../../contract/reminders.ts'
import { api } from '../../lib/client.ts'
import { sayOnDesktop } from '../../lib/desktop-messages.ts'
import { useUser } from '../../lib/session.ts'
import { NewsBubble } from './NewsBubble.tsx'
import { useReminders } from './use-reminders.ts'

/** The window in front speaks first; the others follow, and find the news taken. */
const MANNERS = 1500

const placeOf = ({ caseId }: Message): string => (caseId === null ? '/' : `/cases/${caseId}`)

/** The morning's sentence stands on «Мой день» itself. */
const isOnScreen = (one: Message, place: string): boolean => place === '/' && one.key.startsWith('digest-')

/** Tells what is new, once: on the desktop while nobody looks at the program, beneath the bell otherwise. */
export function ReminderNews() {
  const { dataUpdatedAt } = useReminders()
  const [news, setNews] = useState<readonly Message[]>([])
  // Two people may sit at two windows of one program: the morning of each is their own.
  const person = useUser().id
  const { pathname } = useLocation()
  const place = useRef(pathname)
  const queries = useQueryClient()
  const telling = useRef(false)
  const close = useCallback(() => setNews([]), [])
  useEffect(() => {
    place.current = pathname
  }, [pathname])
  const { mutateAsync: take } = useMutation(api.reminders.tell.mutationOptions())
  useEffect(() => {
    if (dataUpdatedAt === 0) return undefined
    const tell = async () => {
      if (telling.current) return
      telling.current = true
      try {
        const { messages, desktop } = await take(undefined)
        if (messages.length === 0) return
        void queries.invalidateQueries({ queryKey: api.reminders.digest.key() })
        if (!desktop || !(await sayOnDesktop(messages.map((one) => ({ key: `${person} ${one.key}`, title: one.title, body: one.body, to: placeOf(one) }))))) setNews(messages.filter((one) => !isOnScreen(one, place.current)))
      } catch {
        // The next look asks again; what is new stands in the list meanwhile.
      } finally {
        telling.current = false
      }
    }
    const timer = setTimeout(() => void tell(), document.hasFocus() ? 0 : MANNERS)
    return () => clearTimeout(timer)
  }, [dataUpdatedAt, person, queries, take])
  return news.length === 0 ? null : <NewsBubble key={news[0]?.key} news={news.map((one) => ({ ...one, to: placeOf(one) }))} onClose={close} />
}
