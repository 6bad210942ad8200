import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { MailBatch } from '../../components/incoming/MailBatch.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { useToday } from '../../lib/session.ts'
import { freshStart, type IntakeStart, startOf } from './intakeDraft.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { RegisterSkeleton } from './RegisterSkeleton.tsx'

/** Takes up the card left unfinished, then one card after another. */
export function CardTurns() {
  const today = useToday()
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('oral'))
  const oralRecordId = Number.isInteger(asked) && asked > 0 ? asked : null
  const draft = useQuery({ ...api.intake.loadDraft.queryOptions({ input: { oralRecordId } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  const [turn, setTurn] = useState<{ readonly key: number; readonly start: IntakeStart | null }>({ key: 0, start: null })
  const [batch, setBatch] = useState<readonly File[] | null>(null)
  const [handed, setHanded] = useState<File | null>(null)
  const next = (start: IntakeStart) => setTurn(({ key }) => ({ key: key + 1, start }))
  // The common card is taken up where it was left: a talk has a card of its own.
  const leaveTalk = () => {
    setTurn(({ key }) => ({ key: key + 1, start: null }))
    setParams({}, { replace: true })
  }
  return (
    <>
      {batch !== null && <MailBatch files={batch} mode="register" backLabel="Вернуться к карточке" onClose={() => setBatch(null)} onFill={(file) => { setHanded(file); setBatch(null) }} />}
      {/* The card stays mounted under the list of messages, so that nothing typed is lost. */}
      <div style={{ display: batch === null ? 'contents' : 'none' }}>
        <Loadable query={draft} loading={<RegisterSkeleton />} action="чтение черновика">
          {(loaded) => (
            <RegisterForm
              key={`${oralRecordId ?? ''}-${turn.key}`}
              start={turn.start ?? (loaded === null ? freshStart(today) : startOf(loaded))}
              onAnother={({ channel, type, replyChannel }) => (oralRecordId === null ? next(freshStart(today, { channel, type, replyChannel })) : leaveTalk())}
              onCleared={() => (oralRecordId === null ? next(freshStart(today)) : leaveTalk())}
              onMailBatch={setBatch}
              handed={handed}
              onHandedTaken={() => setHanded(null)}
            />
          )}
        </Loadable>
      </div>
    </>
  )
}
