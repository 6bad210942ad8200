import { useSearchParams } from 'react-router'
import { Page } from '../../components/Page.tsx'
import { CardTurns } from './CardTurns.tsx'
import { MailTurn } from './MailTurn.tsx'

/** Registration: one card after another, or one message of the tray after another (`?mail=7`), or the card of a talk (`?oral=7`). */
export function RegisterPage() {
  const [params] = useSearchParams()
  const mailId = Number(params.get('mail')) || null
  const repeats = Number(params.get('repeats')) || null
  return <Page>{mailId === null ? <CardTurns /> : <MailTurn key={mailId} id={mailId} repeats={repeats} />}</Page>
}
