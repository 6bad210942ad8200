import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { callbackState, needsReminder } from '../../domain/oral/callback-clock.ts'
import { useToast } from '../components/Toast.tsx'
import { api } from '../lib/client.ts'
import { sayOnDesktop } from '../lib/desktop-messages.ts'
import { useAccess } from '../lib/session.ts'

const LOOK = 20_000

/**
 * Says in every section, and on the desktop while nobody looks at the program, that a promised call is about to be due, one's own or that of the
 * person one stands in for: once for each agreed time.
 */
export function CallbackReminder() {
  const records = useAccess()('record_call')
  const toast = useToast()
  const said = useRef(new Set<string>())
  const { data } = useQuery({ ...api.oral.callbacks.queryOptions({ input: { mine: true }, refetchInterval: LOOK }), enabled: records })
  const { data: { desktop } = { desktop: false } } = useQuery({ ...api.reminders.list.queryOptions(), enabled: records })
  useEffect(() => {
    const due = (data?.rows ?? []).filter((row) => data !== undefined && needsReminder(row.dueAt, data.now, data.remindMinutes) && !said.current.has(`${row.id} ${row.dueAt}`))
    const [first] = due
    if (data === undefined || first === undefined) return
    for (const row of due) said.current.add(`${row.id} ${row.dueAt}`)
    const others = due.length === 1 ? '' : ` и ещё ${due.length - 1}`
    const address = `/oral?record=${first.recordId}`
    // On a locked screen the number stands for the person.
    if (desktop) void sayOnDesktop([{ key: `callback-${first.id}-${first.dueAt}`, title: `Обещанный звонок ${first.number}: ${callbackState(first.dueAt, data.now, data.remindMinutes).label}${others}`, body: '', to: address }])
    toast({ text: `Перезвонить${first.whose === '' ? '' : ` ${first.whose}`}: ${first.person}, ${callbackState(first.dueAt, data.now, data.remindMinutes).label}${others}`, link: { to: address, label: 'Открыть' } })
  }, [data, desktop, toast])
  return null
}
